import { type cases, waitlistEntry, waitlistOffer } from "@preamble/db/schema";
import { and, eq, exists, isNull, sql } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";

type Case = Pick<typeof cases.$inferSelect, "clinicId" | "id">;

const waiting = ({ clinicId, id }: Case) =>
  and(eq(waitlistEntry.clinicId, clinicId), eq(waitlistEntry.caseId, id), isNull(waitlistEntry.endedAt));

/** Takes a case off the waitlist, should it be on it. */
export async function endWaiting(
  { tx, now }: Pick<VerbContext, "tx" | "now">,
  row: Case,
  ending: "served" | "left",
): Promise<void> {
  await tx.update(waitlistEntry).set({ endedAt: now(), ending }).where(waiting(row));
}

/** Takes a case off the waitlist once it has a slot that it was told of; another slot leaves it waiting. */
export async function serveWaiting(
  { tx, now }: Pick<VerbContext, "tx" | "now">,
  row: Case,
  slotId: string,
): Promise<void> {
  const told = tx
    .select({ one: sql`1` })
    .from(waitlistOffer)
    .where(
      and(
        eq(waitlistOffer.clinicId, row.clinicId),
        eq(waitlistOffer.entryId, waitlistEntry.id),
        eq(waitlistOffer.slotId, slotId),
      ),
    );
  await tx
    .update(waitlistEntry)
    .set({ endedAt: now(), ending: "served" })
    .where(and(waiting(row), exists(told)));
}
