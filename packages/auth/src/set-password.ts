import type { Tx } from "@preamble/db/client";
import { staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { endSessions } from "./end-sessions.ts";
import { hashPassword } from "./password.ts";
import { knownOf, type PasswordFault, passwordFault } from "./password-fault.ts";

/**
 * Gives a member another password, ends all sessions but the one to keep and forgets all devices; or says why not,
 * and nothing changes. Throws where there is no such member.
 */
export async function setPassword(
  tx: Tx,
  { clinicId, id }: { readonly clinicId: string; readonly id: string },
  password: string,
  now: Date,
  keep?: string,
): Promise<PasswordFault | null> {
  const own = and(eq(staffMember.clinicId, clinicId), eq(staffMember.id, id));
  const [member] = await tx
    .select({ email: staffMember.email, name: staffMember.name })
    .from(staffMember)
    .where(own);
  if (!member) throw new Error("There is no such member.");
  const fault = passwordFault(password, await knownOf(tx, clinicId, member));
  if (fault) return fault;
  await tx
    .update(staffMember)
    .set({ passwordHash: await hashPassword(password) })
    .where(own);
  await endSessions(tx, { clinicId, id }, now, keep);
  return null;
}
