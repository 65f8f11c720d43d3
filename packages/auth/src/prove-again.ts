import type { Tx } from "@preamble/db/client";
import { staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { checkPassword } from "./password.ts";
import { spendSecondFactor } from "./second-factor.ts";
import { perAccount } from "./sign-in-tries.ts";
import { returnTry, takeTry } from "./throttle.ts";

type Member = { readonly clinicId: string; readonly id: string };

export type Unproven = "too-many-tries" | "wrong-password" | "wrong-code";

/** Counts a try at a secret of someone who is signed in; false where it must not be tried. */
export const takeMemberTry = (tx: Tx, member: Member, now: Date): Promise<boolean> =>
  takeTry({ orm: tx }, subjectOf(member), perAccount, now);

/** Takes a try back that was right. */
export const returnMemberTry = (tx: Tx, member: Member, now: Date): Promise<void> =>
  returnTry({ orm: tx }, subjectOf(member), now);

const subjectOf = ({ clinicId, id }: Member) => `proof ${clinicId} ${id}`;

/**
 * Asks someone who is signed in for password and second factor again: a session that was left open must not
 * change how its member signs in. Null where both are right; the code is then used up. The try is counted in the
 * transaction, so commit it also where the answer is no.
 */
export async function proveAgain(
  tx: Tx,
  member: Member,
  { password, code }: { readonly password: string; readonly code: string },
  now: Date,
): Promise<Unproven | null> {
  if (!(await takeMemberTry(tx, member, now))) return "too-many-tries";
  const [found] = await tx
    .select({ passwordHash: staffMember.passwordHash, totpSecret: staffMember.totpSecret })
    .from(staffMember)
    .where(and(eq(staffMember.clinicId, member.clinicId), eq(staffMember.id, member.id)));
  if (!(await checkPassword(found?.passwordHash ?? null, password)) || !found) return "wrong-password";
  const factor = await spendSecondFactor(tx, { ...member, totpSecret: found.totpSecret }, code.trim(), now);
  if (!factor) return "wrong-code";
  await returnMemberTry(tx, member, now);
  return null;
}
