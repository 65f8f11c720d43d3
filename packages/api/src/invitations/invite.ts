import { hashSecret, newSecret } from "@preamble/auth/secret";
import { staffRoles } from "@preamble/db/actor";
import { invitation, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { emailPattern, longestEmail } from "@preamble/domain/email";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { isNamedRightly, mayDo } from "../staff/rights-schema.ts";
import { endOpen } from "./end-open.ts";
import { invitationMail } from "./invitation-mail.ts";

const lastsMs = 3 * 86_400_000;
const words = z.string().trim().min(1).max(120);

/**
 * Sends someone a link by which they become a member, once and within three days. An earlier one to the same
 * address ends. Throws conflict with "member-exists" where the address is a member's.
 */
export const invite = defineVerb({
  name: "invitations.invite",
  effect: "write",
  roles: ["clinic-admin"],
  input: z
    .strictObject({
      email: z
        .string()
        .max(longestEmail)
        .regex(emailPattern)
        .transform((email) => email.toLowerCase()),
      name: words,
      title: words,
      ...mayDo,
    })
    .refine(isNamedRightly, { path: ["mayLowerUrgent"] }),
  async run({ tx, actor, now, jobs, audit }, { email, name, title, roles, mayLowerUrgent }) {
    const { clinicId } = actor;
    const home = await loadClinic(tx, clinicId);
    const known = await tx
      .select({ id: staffMember.id })
      .from(staffMember)
      .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.email, email)));
    if (known.length > 0) throw new VerbError("conflict", ["member-exists"]);
    await endOpen(tx, { clinicId, email }, now());
    const token = newSecret();
    const [made] = await tx
      .insert(invitation)
      .values({
        clinicId,
        email,
        name,
        title,
        roles: staffRoles.filter((role) => roles.includes(role)),
        mayLowerUrgent,
        tokenHash: hashSecret(token),
        invitedBy: actor.staffMemberId,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + lastsMs),
      })
      .onConflictDoNothing()
      .returning({ id: invitation.id, expiresAt: invitation.expiresAt });
    // Another administrator invited the same person at this moment.
    if (!made) throw new VerbError("conflict");
    await leaveMail({ tx, jobs }, clinicId, {
      kind: "invitation",
      recipient: email,
      ...invitationMail(home, { by: actor.name, token, until: made.expiresAt }),
    });
    await audit({ details: { invitationId: made.id, roles: roles.join(" ") } });
    return { invitationId: made.id, expiresAt: made.expiresAt };
  },
});
