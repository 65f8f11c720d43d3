import { setPassword } from "@preamble/auth/set-password";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { proofSchema, refusedProof } from "./proof.ts";

/**
 * Gives a member another password, who shows the present one and a code, and signs them out everywhere else.
 * Throws invalid_input with what is wrong with the new password.
 */
export const changePassword = defineVerb({
  name: "account.changePassword",
  effect: "write",
  roles: ["front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject({ ...proofSchema, newPassword: z.string().max(1000) }),
  async run(context, { newPassword, ...proof }) {
    const { tx, actor, now, audit } = context;
    const refused = await refusedProof(context, proof);
    if (refused) return refused;
    const member = { clinicId: actor.clinicId, id: actor.staffMemberId };
    const fault = await setPassword(tx, member, newPassword, now(), actor.sessionId);
    if (fault) throw new VerbError("invalid_input", [fault]);
    await audit();
    return { done: true as const };
  },
});
