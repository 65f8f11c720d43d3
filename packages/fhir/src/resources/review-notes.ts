import type { Annotation } from "@medplum/fhirtypes";
import type { FhirReview } from "../fhir-case.ts";
import { refer } from "../identity.ts";

/** Each verdict as it was signed, why, and what was added to it. */
export const reviewNotes = (reviews: readonly FhirReview[]): Annotation[] =>
  reviews.flatMap((review) => [
    {
      authorReference: refer(review.by.id, review.by.name),
      time: review.signedAt.toISOString(),
      text: verdict(review),
    },
    ...review.addenda.map(({ by, at, text }) => ({
      authorString: by,
      time: at.toISOString(),
      text: `Added to the verdict of ${review.signedAt.toISOString()}: ${text}`,
    })),
  ]);

function verdict({ from, level, reason, spokeAt, second, unsigned }: FhirReview): string {
  return [
    level === from ? `Agreed: ${level}.` : `${from} to ${level}.`,
    ...(unsigned ? ["Not in force: it has no second signature, and the level stayed."] : []),
    ...(reason ? [`Reason: ${reason}`] : []),
    ...(spokeAt ? [`Spoke with the patient ${spokeAt.toISOString()}.`] : []),
    ...(second ? [`Signed a second time by ${second.by}, ${second.at.toISOString()}.`] : []),
  ].join(" ");
}
