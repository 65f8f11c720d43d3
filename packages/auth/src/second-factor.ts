import type { Tx } from "@preamble/db/client";
import { staffMember } from "@preamble/db/schema";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { spendRecoveryCode } from "./recovery-codes.ts";
import { totpStep } from "./totp.ts";

type Member = { readonly clinicId: string; readonly id: string; readonly totpSecret: string };

/** Takes what the member has besides the password, each once: a code of the authenticator or a recovery code. */
export async function spendSecondFactor(
  tx: Tx,
  member: Member,
  code: string,
  now: Date,
): Promise<"totp" | "recovery-code" | null> {
  const step = await totpStep(member.totpSecret, code, now);
  if (step === null) return (await spendRecoveryCode(tx, member, code, now)) ? "recovery-code" : null;
  const accepted = await tx
    .update(staffMember)
    .set({ lastTotpStep: step })
    .where(
      and(
        eq(staffMember.clinicId, member.clinicId),
        eq(staffMember.id, member.id),
        or(isNull(staffMember.lastTotpStep), lt(staffMember.lastTotpStep, step)),
      ),
    )
    .returning({ id: staffMember.id });
  return accepted.length > 0 ? "totp" : null;
}
