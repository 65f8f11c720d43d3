import { newTotpSecret, totpAddress } from "@preamble/auth/totp";
import { staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { proofSchema, refusedProof } from "./proof.ts";

/**
 * Gives a member who shows password and code what to give another authenticator app. The app before it stands
 * until a code of the new one is shown to `account.confirmAuthenticator`.
 */
export const beginAuthenticator = defineVerb({
  name: "account.beginAuthenticator",
  effect: "write",
  roles: ["front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject(proofSchema),
  async run(context, proof) {
    const { tx, actor, audit } = context;
    const refused = await refusedProof(context, proof);
    if (refused) return refused;
    const home = await loadClinic(tx, actor.clinicId);
    const secret = newTotpSecret();
    const [member] = await tx
      .update(staffMember)
      .set({ nextTotpSecret: secret })
      .where(and(eq(staffMember.clinicId, actor.clinicId), eq(staffMember.id, actor.staffMemberId)))
      .returning({ email: staffMember.email });
    if (!member) throw new VerbError("not_found");
    await audit();
    const address = totpAddress(secret, { issuer: home.name, label: member.email });
    return { done: true as const, secret, address };
  },
});
