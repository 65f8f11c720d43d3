import type { VisitNeeds } from "@preamble/booking/visit-types";
import type { Tx } from "@preamble/db/client";
import { type slot, waitlistEntry, waitlistOffer } from "@preamble/db/schema";
import { and, eq, gt, gte, notExists, sql } from "drizzle-orm";

/** Who asks for a slot. Null: one who is told nothing and milder than all, as a slot looks that is free for everyone. */
export type Asker = (VisitNeeds & { readonly caseId: string; readonly levelRank: number }) | null;

/**
 * The offers that keep a slot from someone for now: it was offered to others who are no less urgent, and not to
 * them.
 */
export function offersAgainst(
  tx: Tx,
  {
    clinicId,
    slotId,
    asker,
    now,
  }: { clinicId: string; slotId: string | typeof slot.id; asker: Asker; now: Date },
) {
  const open = [
    eq(waitlistOffer.clinicId, clinicId),
    eq(waitlistOffer.slotId, slotId),
    gt(waitlistOffer.expiresAt, now),
  ];
  if (!asker)
    return tx
      .select({ one: sql`1` })
      .from(waitlistOffer)
      .where(and(...open));
  const own = tx
    .select({ one: sql`1` })
    .from(waitlistOffer)
    .innerJoin(
      waitlistEntry,
      and(eq(waitlistEntry.clinicId, waitlistOffer.clinicId), eq(waitlistEntry.id, waitlistOffer.entryId)),
    )
    .where(and(...open, eq(waitlistEntry.caseId, asker.caseId)));
  return tx
    .select({ one: sql`1` })
    .from(waitlistOffer)
    .where(and(...open, gte(waitlistOffer.caseLevelRank, asker.levelRank), notExists(own)));
}
