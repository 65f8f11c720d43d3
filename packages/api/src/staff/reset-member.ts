import { hashSecret, newSecret } from "@preamble/auth/secret";
import { addMinutes } from "@preamble/booking/wall-time";
import { invitation, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { endOpen } from "../invitations/end-open.ts";
import { resetMail } from "../invitations/invitation-mail.ts";

const lastsMinutes = 120;

/**
 * Mails a member who lost password or authenticator a link by which they set up both anew, once and within two
 * hours; until then what they had still works. An earlier link ends. Throws not_found for one who has left, and
 * conflict with "own-account" for oneself, who has a page that asks for password and code.
 */
export const resetMember = defineVerb({
  name: "staff.reset",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ staffMemberId: z.uuid() }),
  async run({ tx, actor, now, jobs, audit }, { staffMemberId }) {
    const { clinicId } = actor;
    if (staffMemberId === actor.staffMemberId) throw new VerbError("conflict", ["own-account"]);
    const home = await loadClinic(tx, clinicId);
    // Locked, so that of two links at once the second ends the first.
    const [member] = await tx
      .select()
      .from(staffMember)
      .where(
        and(
          eq(staffMember.clinicId, clinicId),
          eq(staffMember.id, staffMemberId),
          eq(staffMember.active, true),
        ),
      )
      .for("update");
    if (!member) throw new VerbError("not_found");
    const { email, name, title, roles, mayLowerUrgent } = member;
    await endOpen(tx, { clinicId, email }, now());
    const token = newSecret();
    const expiresAt = addMinutes(now(), lastsMinutes);
    await tx.insert(invitation).values({
      clinicId,
      email,
      name,
      title,
      roles,
      mayLowerUrgent,
      staffMemberId,
      tokenHash: hashSecret(token),
      invitedBy: actor.staffMemberId,
      createdAt: now(),
      expiresAt,
    });
    await leaveMail({ tx, jobs }, clinicId, {
      kind: "account-reset",
      recipient: email,
      ...resetMail(home, { by: actor.name, token, until: expiresAt }),
    });
    await audit({ subjectId: staffMemberId });
    return { expiresAt };
  },
});
