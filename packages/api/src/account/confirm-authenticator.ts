import { endSessions } from "@preamble/auth/end-sessions";
import { returnMemberTry, takeMemberTry } from "@preamble/auth/prove-again";
import { totpStep } from "@preamble/auth/totp";
import { staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import type { Refused } from "./proof.ts";

/**
 * Puts the authenticator app of `account.beginAuthenticator` in the place of the one before, by a code of it, and
 * signs the member out everywhere else. Throws not_found where none was begun.
 */
export const confirmAuthenticator = defineVerb({
  name: "account.confirmAuthenticator",
  effect: "write",
  roles: ["front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject({ code: z.string().max(40) }),
  async run({ tx, actor, now, audit }, { code }): Promise<Refused | { readonly done: true }> {
    const member = { clinicId: actor.clinicId, id: actor.staffMemberId };
    const own = and(eq(staffMember.clinicId, member.clinicId), eq(staffMember.id, member.id));
    const [found] = await tx
      .select({ secret: staffMember.nextTotpSecret })
      .from(staffMember)
      .where(own)
      .for("update");
    if (!found?.secret) throw new VerbError("not_found");
    const may = await takeMemberTry(tx, member, now());
    const step = may ? await totpStep(found.secret, code.replaceAll(" ", ""), now()) : null;
    if (step === null) {
      const wrong = may ? "wrong-code" : "too-many-tries";
      await audit({ action: "account.refuse", details: { reason: wrong } });
      return { done: false, wrong };
    }
    await returnMemberTry(tx, member, now());
    await tx
      .update(staffMember)
      .set({ totpSecret: found.secret, nextTotpSecret: null, lastTotpStep: step })
      .where(own);
    await endSessions(tx, member, now(), actor.sessionId);
    await audit();
    return { done: true };
  },
});
