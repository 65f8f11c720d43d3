import type { Tx } from "@preamble/db/client";
import { knownDevice } from "@preamble/db/schema";
import { and, eq, gt, lte } from "drizzle-orm";
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

/**
 * Remembers the device that a member has just signed in from; what its cookie carries. One that is known to a colleague
 * stays known to them: only a cookie of which no row stands is replaced.
 */
export async function rememberDevice(
  tx: Tx,
  { clinicId, id: staffMemberId }: { readonly clinicId: string; readonly id: string },
  cookie: string | undefined,
  now: Date,
): Promise<string> {
  await tx
    .delete(knownDevice)
    .where(and(eq(knownDevice.clinicId, clinicId), lte(knownDevice.expiresAt, now)));
  const secret = (await standingSecret(tx, clinicId, cookie)) ?? newSecret();
  await tx
    .insert(knownDevice)
    .values({
      clinicId,
      staffMemberId,
      secretHash: hashSecret(secret),
      expiresAt: new Date(now.getTime() + deviceDays * 86_400_000),
    })
    .onConflictDoNothing();
  return `${clinicId}.${secret}`;
}

/** The secret that a cookie carries, where this clinic knows it; nobody else's word makes a device known. */
async function standingSecret(tx: Tx, clinicId: string, cookie: string | undefined): Promise<string | null> {
  const carried = readCarried(cookie);
  if (carried?.clinicId !== clinicId) return null;
  const [known] = await tx
    .select({ id: knownDevice.id })
    .from(knownDevice)
    .where(and(eq(knownDevice.clinicId, clinicId), eq(knownDevice.secretHash, hashSecret(carried.secret))))
    .limit(1);
  return known ? carried.secret : null;
}
