import { randomBytes } from "node:crypto";
import type { Tx } from "@preamble/db/client";
import { recoveryCode } from "@preamble/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { hashSecret } from "./secret.ts";

const count = 10;
/** Crockford's base 32: digits and letters that are not mistaken for each other. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 24;

type Member = { readonly clinicId: string; readonly id: string };

const ofMember = ({ clinicId, id }: Member) =>
  and(eq(recoveryCode.clinicId, clinicId), eq(recoveryCode.staffMemberId, id));

/** 120 random bits, in six groups of four. */
function newCode(): string {
  const code = [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as it was made, however it was typed; null for what is none. */
function readCode(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, "").replaceAll("o", "0").replaceAll(/[il]/g, "1");
  return code.length === length ? code : null;
}

/** Gives a member ten new codes in place of all earlier ones. Only their hashes are kept: show them now. */
export async function replaceRecoveryCodes(tx: Tx, member: Member): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, newCode);
  await tx.delete(recoveryCode).where(ofMember(member));
  await tx.insert(recoveryCode).values(
    codes.map((code) => ({
      clinicId: member.clinicId,
      staffMemberId: member.id,
      codeHash: hashSecret(readCode(code) ?? ""),
    })),
  );
  return codes;
}

/** Whether the text is a code of the member that nobody used before; it is used now. */
export async function spendRecoveryCode(tx: Tx, member: Member, typed: string, now: Date): Promise<boolean> {
  const code = readCode(typed);
  if (!code) return false;
  const spent = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(ofMember(member), eq(recoveryCode.codeHash, hashSecret(code)), isNull(recoveryCode.usedAt)))
    .returning({ codeHash: recoveryCode.codeHash });
  return spent.length > 0;
}
