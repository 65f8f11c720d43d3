import type { Tx } from "@preamble/db/client";
import { type cases, review, staffMember } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const second = alias(staffMember, "second");

/** The signed verdicts on a case, newest first, and which of them waits for its second signature. */
export async function caseReviews(tx: Tx, { clinicId, id, triageId, levelRank }: typeof cases.$inferSelect) {
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
    /** Void once the case was triaged anew or its level changed: then it must be signed again. */
    waits: one.needsSecond && !one.secondSignedAt && one.triageId === triageId && one.fromRank === levelRank,
  }));
}
