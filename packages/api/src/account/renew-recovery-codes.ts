import { replaceRecoveryCodes } from "@preamble/auth/recovery-codes";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { proofSchema, refusedProof } from "./proof.ts";

/** Gives a member who shows password and code ten new recovery codes, told once; the earlier ones stop. */
export const renewRecoveryCodes = defineVerb({
  name: "account.renewRecoveryCodes",
  effect: "write",
  roles: ["front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject(proofSchema),
  async run(context, proof) {
    const { tx, actor, audit } = context;
    const refused = await refusedProof(context, proof);
    if (refused) return refused;
    const member = { clinicId: actor.clinicId, id: actor.staffMemberId };
    const recoveryCodes = await replaceRecoveryCodes(tx, member);
    await audit();
    return { done: true as const, recoveryCodes };
  },
});
