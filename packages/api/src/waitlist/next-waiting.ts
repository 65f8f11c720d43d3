import { batchSize, mayHear, offerEnds } from "@preamble/booking/waitlist";
import type { Tx } from "@preamble/db/client";
import { cases, type slot, waitlistEntry, waitlistOffer } from "@preamble/db/schema";
import { and, asc, desc, eq, gte, isNull, notExists, sql } from "drizzle-orm";
import { bookedVisit } from "../appointments/booked-visit.ts";
import { isFree } from "../appointments/free-slots.ts";
import { loadBookableCase } from "../appointments/bookable-case.ts";
import { stillOpen } from "../cases/queue-conditions.ts";
import type { VerbContext } from "../define-verb.ts";

/** Who may be looked at for one slot; a waitlist of a large clinic is shorter. */
const most = 200;

/** The next batch to be told of a free slot: those of the waitlist, in its order, who may have it now and long enough. */
export async function nextToTell(context: VerbContext, freed: typeof slot.$inferSelect, freedAt: Date) {
  const { tx, actor, now } = context;
  const next: { entryId: string; caseId: string; patientId: string; levelRank: number; expiresAt: Date }[] =
    [];
  for (const { entryId, caseId } of await inOrder(tx, actor.clinicId, freed.id, freedAt)) {
    if (next.length === batchSize) break;
    const { case: row, home, gate, asker } = await loadBookableCase(context, [eq(cases.id, caseId)], "share");
    const visit = await bookedVisit(tx, row);
    const whose = { clinicId: actor.clinicId, hours: home.hours, asker, now: now() };
    const hearer = { gate, visit, slot: freed, now: now() };
    const expiresAt = mayHear(hearer) ? offerEnds(hearer) : null;
    if (expiresAt && (await isFree(tx, whose, { slotId: freed.id, startsAt: freed.startsAt }))) {
      next.push({ entryId, caseId, patientId: row.patientId, levelRank: row.levelRank, expiresAt });
    }
  }
  return next;
}

/**
 * Those on the waitlist who were not told of a slot since it was freed: the most urgent first, of these who was told of
 * the fewest times, then who asked first.
 */
function inOrder(tx: Tx, clinicId: string, slotId: string, freedAt: Date) {
  const told = and(eq(waitlistOffer.clinicId, clinicId), eq(waitlistOffer.entryId, waitlistEntry.id));
  const times = tx
    .select({ count: sql<number>`count(*)` })
    .from(waitlistOffer)
    .where(told);
  const ofThis = tx
    .select({ one: sql`1` })
    .from(waitlistOffer)
    .where(and(told, eq(waitlistOffer.slotId, slotId), gte(waitlistOffer.createdAt, freedAt)));
  return tx
    .select({ entryId: waitlistEntry.id, caseId: waitlistEntry.caseId })
    .from(waitlistEntry)
    .innerJoin(cases, and(eq(cases.clinicId, waitlistEntry.clinicId), eq(cases.id, waitlistEntry.caseId)))
    .where(
      and(eq(waitlistEntry.clinicId, clinicId), isNull(waitlistEntry.endedAt), stillOpen, notExists(ofThis)),
    )
    .orderBy(desc(cases.levelRank), asc(sql`(${times})`), asc(waitlistEntry.askedAt), asc(waitlistEntry.id))
    .limit(most);
}
