import { hashPassword } from "@preamble/auth/password";
import { knownOf, passwordFault } from "@preamble/auth/password-fault";
import { replaceRecoveryCodes } from "@preamble/auth/recovery-codes";
import { setPassword } from "@preamble/auth/set-password";
import { totpStep } from "@preamble/auth/totp";
import type { Tx } from "@preamble/db/client";
import { invitation, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { invitationOf, tokenSchema } from "./invitation-of.ts";

/**
 * Makes the invited a member with a password, an authenticator app and ten recovery codes, which are told once; a
 * member who lost theirs has new ones and is signed out everywhere. Throws invalid_input with "code" for a code
 * that is not the app's, or with what is wrong with the password.
 */
export const acceptInvitation = defineVerb({
  name: "invitations.accept",
  effect: "write",
  roles: ["visitor", "front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject({ token: tokenSchema, password: z.string().max(1000), code: z.string().max(40) }),
  async run(context, { token, password, code }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const found = await invitationOf(context, token);
    const { id, email, totpSecret } = found;
    const fault = passwordFault(password, await knownOf(tx, clinicId, found));
    if (fault) throw new VerbError("invalid_input", [fault]);
    const lastTotpStep = totpSecret && (await totpStep(totpSecret, code.replaceAll(" ", ""), now()));
    if (!totpSecret || typeof lastTotpStep !== "number") throw new VerbError("invalid_input", ["code"]);
    const factor = { totpSecret, lastTotpStep };
    const staffMemberId = found.staffMemberId
      ? await comeBack(tx, { clinicId, id: found.staffMemberId }, password, factor, now())
      : await comeIn(tx, found, password, factor);
    await tx
      .update(invitation)
      .set({ acceptedAt: now(), totpSecret: null })
      .where(and(eq(invitation.clinicId, clinicId), eq(invitation.id, id)));
    const recoveryCodes = await replaceRecoveryCodes(tx, { clinicId, id: staffMemberId });
    await audit({ details: { invitationId: id, staffMemberId } });
    return { email, recoveryCodes };
  },
});

type Factor = { readonly totpSecret: string; readonly lastTotpStep: number };

async function comeIn(
  tx: Tx,
  { clinicId, email, name, title, roles, mayLowerUrgent }: typeof invitation.$inferSelect,
  password: string,
  factor: Factor,
): Promise<string> {
  const passwordHash = await hashPassword(password);
  const [member] = await tx
    .insert(staffMember)
    .values({ clinicId, email, name, title, roles, mayLowerUrgent, passwordHash, ...factor })
    .onConflictDoNothing()
    .returning({ id: staffMember.id });
  if (!member) throw new VerbError("conflict", ["member-exists"]);
  return member.id;
}

async function comeBack(
  tx: Tx,
  { clinicId, id }: { readonly clinicId: string; readonly id: string },
  password: string,
  factor: Factor,
  now: Date,
): Promise<string> {
  const [member] = await tx
    .update(staffMember)
    .set({ ...factor, nextTotpSecret: null })
    .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.id, id), eq(staffMember.active, true)))
    .returning({ id: staffMember.id });
  if (!member) throw new VerbError("not_found");
  const fault = await setPassword(tx, { clinicId, id }, password, now);
  if (fault) throw new VerbError("invalid_input", [fault]);
  return id;
}
