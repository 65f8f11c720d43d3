import type { Tx } from "@preamble/db/client";
import { type cases, review } from "@preamble/db/schema";
import { and, desc, eq } from "drizzle-orm";

type Review = typeof review.$inferSelect;

/**
 * Whether a review waits for its second signature: it is the last word on the triage that its case stands by, and was
 * given on the level in force.
 */
export const waitsForSecond = (
  one: Review,
  { triageId, levelRank }: Pick<typeof cases.$inferSelect, "triageId" | "levelRank">,
  last: Review | undefined,
): boolean =>
  one.needsSecond &&
  !one.secondSignedAt &&
  one.triageId === triageId &&
  one.fromRank === levelRank &&
  one.id === last?.id;

/** The last verdict that was signed on the triage that a case stands by, and whether it waits for a second signature. */
export async function lastReview(tx: Tx, row: typeof cases.$inferSelect) {
  const [last] = await tx
    .select()
    .from(review)
    .where(
      and(eq(review.clinicId, row.clinicId), eq(review.caseId, row.id), eq(review.triageId, row.triageId)),
    )
    .orderBy(desc(review.signedAt), desc(review.id))
    .limit(1);
  return last ? { ...last, waits: waitsForSecond(last, row, last) } : null;
}
