import type { Tx } from "@preamble/db/client";
import { type cases, review, reviewAddendum, staffMember } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { waitsForSecond } from "./last-review.ts";

const second = alias(staffMember, "second");

/**
 * The signed verdicts on a case, newest first, with what was added to them, and which of them waits for its second
 * signature.
 */
export async function caseReviews(tx: Tx, row: typeof cases.$inferSelect) {
  const { clinicId, id, triageId } = row;
  const rows = await tx
    .select({ review, by: staffMember.name, secondBy: second.name })
    .from(review)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, review.clinicId), eq(staffMember.id, review.staffMemberId)),
    )
    .leftJoin(second, and(eq(second.clinicId, review.clinicId), eq(second.id, review.secondSignerId)))
    .where(and(eq(review.clinicId, clinicId), eq(review.caseId, id)))
    .orderBy(desc(review.signedAt), desc(review.id));
  const added = await tx
    .select({
      reviewId: reviewAddendum.reviewId,
      id: reviewAddendum.id,
      text: reviewAddendum.text,
      at: reviewAddendum.createdAt,
      by: staffMember.name,
    })
    .from(reviewAddendum)
    .innerJoin(
      staffMember,
      and(
        eq(staffMember.clinicId, reviewAddendum.clinicId),
        eq(staffMember.id, reviewAddendum.staffMemberId),
      ),
    )
    .innerJoin(
      review,
      and(eq(review.clinicId, reviewAddendum.clinicId), eq(review.id, reviewAddendum.reviewId)),
    )
    .where(and(eq(reviewAddendum.clinicId, clinicId), eq(review.caseId, id)))
    .orderBy(asc(reviewAddendum.createdAt), asc(reviewAddendum.id));
  const last = rows.find(({ review: one }) => one.triageId === triageId)?.review;
  return rows.map(({ review: one, by, secondBy }) => ({
    id: one.id,
    by,
    byId: one.staffMemberId,
    verdict: one.verdict,
    level: levelOf(one.levelRank),
    from: levelOf(one.fromRank),
    reason: one.reason,
    spokeAt: one.spokeAt,
    signedAt: one.signedAt,
    secondBy,
    secondSignedAt: one.secondSignedAt,
    needsSecond: one.needsSecond,
    addenda: added.filter(({ reviewId }) => reviewId === one.id),
    /** Void once the case was triaged or reviewed anew or its level changed: then it must be signed again. */
    waits: waitsForSecond(one, row, last),
  }));
}
