import { newTotpSecret, totpAddress } from "@preamble/auth/totp";
import { invitation } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { invitationOf, tokenSchema } from "./invitation-of.ts";

/**
 * Shows the invited what to give their authenticator app; the same each time, so that a page may be loaded again.
 * `back` where it is a member who sets up anew.
 */
export const openInvitation = defineVerb({
  name: "invitations.open",
  effect: "write",
  roles: ["visitor", "front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject({ token: tokenSchema }),
  async run(context, { token }) {
    const { tx, actor, audit } = context;
    const { id, email, name, totpSecret, staffMemberId } = await invitationOf(context, token);
    const home = await loadClinic(tx, actor.clinicId);
    const secret = totpSecret ?? newTotpSecret();
    await tx
      .update(invitation)
      .set({ totpSecret: secret })
      .where(and(eq(invitation.clinicId, actor.clinicId), eq(invitation.id, id)));
    await audit({ details: { invitationId: id } });
    const address = totpAddress(secret, { issuer: home.name, label: email });
    return { email, name, secret, address, back: staffMemberId !== null };
  },
});
