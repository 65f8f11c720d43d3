import type { Tx } from "@preamble/db/client";
import { knownDevice } from "@preamble/db/schema";
import { and, eq, gt } from "drizzle-orm";
import { hashSecret, newSecret, readCarried } from "./secret.ts";

export const deviceDays = 180;

/** The id of the device, where the cookie is of one that this member signed in from. */
export async function findDevice(
  tx: Tx,
  member: { readonly clinicId: string; readonly id: string },
  cookie: string | undefined,
  now: Date,
): Promise<string | null> {
  const carried = readCarried(cookie);
  if (carried?.clinicId !== member.clinicId) return null;
  const [device] = await tx
    .select({ id: knownDevice.id })
    .from(knownDevice)
    .where(
      and(
        eq(knownDevice.clinicId, member.clinicId),
        eq(knownDevice.secretHash, hashSecret(carried.secret)),
        eq(knownDevice.staffMemberId, member.id),
        gt(knownDevice.expiresAt, now),
      ),
    );
  return device?.id ?? null;
}

/** Remembers the device that a member has just signed in from; what its cookie carries. */
export async function rememberDevice(
  tx: Tx,
  { clinicId, id: staffMemberId }: { readonly clinicId: string; readonly id: string },
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await tx.insert(knownDevice).values({
    clinicId,
    staffMemberId,
    secretHash: hashSecret(secret),
    expiresAt: new Date(now.getTime() + deviceDays * 86_400_000),
  });
  return `${clinicId}.${secret}`;
}
