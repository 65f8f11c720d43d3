import type { Tx } from "@preamble/db/client";
import { type cases, slot, waitlistEntry, waitlistOffer } from "@preamble/db/schema";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { askerOf } from "../appointments/bookable-case.ts";
import { isFree } from "../appointments/free-slots.ts";

/** Whether a case is on the waitlist, and the first slot that it was told of and may still take. */
export async function waitingOf(tx: Tx, row: typeof cases.$inferSelect, now: Date) {
  const { clinicId, id } = row;
  const [entry] = await tx
    .select({ id: waitlistEntry.id })
    .from(waitlistEntry)
    .where(
      and(eq(waitlistEntry.clinicId, clinicId), eq(waitlistEntry.caseId, id), isNull(waitlistEntry.endedAt)),
    );
  if (!entry) return { waiting: false, sooner: null };
  const offered = await tx
    .select({ slotId: slot.id, startsAt: slot.startsAt, until: waitlistOffer.expiresAt })
    .from(waitlistOffer)
    .innerJoin(slot, and(eq(slot.clinicId, waitlistOffer.clinicId), eq(slot.id, waitlistOffer.slotId)))
    .where(
      and(
        eq(waitlistOffer.clinicId, clinicId),
        eq(waitlistOffer.entryId, entry.id),
        gt(waitlistOffer.expiresAt, now),
      ),
    )
    .orderBy(asc(slot.startsAt));
  for (const sooner of offered) {
    if (await isFree(tx, { clinicId, asker: askerOf(row), now }, sooner)) return { waiting: true, sooner };
  }
  return { waiting: true, sooner: null };
}
