import type { Tx } from "@preamble/db/client";
import { knownDevice, session } from "@preamble/db/schema";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";

/** Ends all sessions of a member but the one to keep, and forgets the devices that the member signed in from. */
export async function endSessions(
  tx: Tx,
  { clinicId, id }: { readonly clinicId: string; readonly id: string },
  now: Date,
  keep?: string,
): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: now })
    .where(
      and(
        eq(session.clinicId, clinicId),
        eq(session.staffMemberId, id),
        isNull(session.revokedAt),
        keep ? ne(session.id, keep) : undefined,
      ),
    );
  // Of a browser that colleagues share nobody is known any more: what it carries may have been copied.
  const theirs = tx
    .select({ secretHash: knownDevice.secretHash })
    .from(knownDevice)
    .where(and(eq(knownDevice.clinicId, clinicId), eq(knownDevice.staffMemberId, id)));
  await tx
    .delete(knownDevice)
    .where(and(eq(knownDevice.clinicId, clinicId), inArray(knownDevice.secretHash, theirs)));
}
