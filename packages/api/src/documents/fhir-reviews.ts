import type { Tx } from "@preamble/db/client";
import type { cases } from "@preamble/db/schema";
import type { FhirReview } from "@preamble/fhir/fhir-case";
import { caseReviews } from "../cases/case-reviews.ts";

/** The signed verdicts on a case, oldest first, as its export says them. */
export async function fhirReviews(tx: Tx, found: typeof cases.$inferSelect): Promise<FhirReview[]> {
  const reviews = await caseReviews(tx, found);
  return reviews
    .toReversed()
    .map(({ by, byId, from, level, reason, signedAt, spokeAt, secondBy, secondSignedAt, ...one }) => ({
      by: { id: byId, name: by },
      from,
      level,
      reason,
      signedAt,
      spokeAt,
      second: secondBy && secondSignedAt ? { by: secondBy, at: secondSignedAt } : null,
      unsigned: one.needsSecond && !secondSignedAt,
      addenda: one.addenda.map(({ by: author, at, text }) => ({ by: author, at, text })),
    }));
}
