import type { Tx } from "@preamble/db/client";
import { slot, waitlistEntry, waitlistOffer } from "@preamble/db/schema";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { type FreeFor, isFree } from "../appointments/free-slots.ts";
import type { Asker } from "./offers-against.ts";

/** Whether a case is on the waitlist, and the first slot that it was told of and may still take. */
export async function waitingOf(tx: Tx, whose: FreeFor & { asker: NonNullable<Asker> }) {
  const { clinicId, asker, now } = whose;
  const [entry] = await tx
    .select({ id: waitlistEntry.id })
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.clinicId, clinicId),
        eq(waitlistEntry.caseId, asker.caseId),
        isNull(waitlistEntry.endedAt),
      ),
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
    if (await isFree(tx, whose, sooner)) return { waiting: true, sooner };
  }
  return { waiting: true, sooner: null };
}
