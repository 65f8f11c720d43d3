import type { BeenHere } from "@preamble/booking/been-here";
import type { VisitType } from "@preamble/booking/visit-types";
import { visitName } from "../../../../../features/visits/visit-names.ts";

type Said = { readonly said: BeenHere | null; readonly checkedAt: Date | null };

const answers: Readonly<Record<BeenHere, string>> = { yes: "yes", no: "no", "not-sure": "not sure" };

/** What is known of whether the patient was here for this before, and from whom. */
export function beenHereWords({ said, checkedAt }: Said): string {
  if (!said) return "Nobody has said whether they were here for this before.";
  if (checkedAt) return `Here for this before, as the clinic checked: ${answers[said]}.`;
  return `Here for this before, as the patient said: ${answers[said]}. Not checked yet.`;
}

/** What is to be done about a visit of a kind that does not go with the answer. */
export const wrongKindWords = (visitType: VisitType): string =>
  `It is booked as ${visitName(visitType).toLowerCase()}, which does not go with that. Move it to a time that does.`;
