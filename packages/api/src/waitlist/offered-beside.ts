import { longestVisitMinutes } from "@preamble/booking/visit-types";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { slot, waitlistOffer } from "@preamble/db/schema";
import { and, desc, eq, gt, lt, ne } from "drizzle-orm";

/** Until when people are told of another time of the clinician that one visit could take together with a slot, or null. */
export async function offeredBesideUntil(
  tx: Tx,
  { clinicId, id, staffMemberId, startsAt }: typeof slot.$inferSelect,
  now: Date,
): Promise<Date | null> {
  const [last] = await tx
    .select({ expiresAt: waitlistOffer.expiresAt })
    .from(slot)
    .innerJoin(
      waitlistOffer,
      and(eq(waitlistOffer.clinicId, slot.clinicId), eq(waitlistOffer.slotId, slot.id)),
    )
    .where(
      and(
        eq(slot.clinicId, clinicId),
        eq(slot.staffMemberId, staffMemberId),
        ne(slot.id, id),
        gt(slot.startsAt, addMinutes(startsAt, -longestVisitMinutes)),
        lt(slot.startsAt, addMinutes(startsAt, longestVisitMinutes)),
        gt(waitlistOffer.expiresAt, now),
      ),
    )
    .orderBy(desc(waitlistOffer.expiresAt))
    .limit(1);
  return last?.expiresAt ?? null;
}
