import type { DaysAway } from "@preamble/booking/days-away";
import { dateWords } from "./hours-words.ts";

/** From when to when someone is away; one day alone is named once. */
export const awayWords = ({ firstDay, lastDay }: DaysAway): string =>
  firstDay === lastDay ? dateWords(firstDay) : `${dateWords(firstDay)} to ${dateWords(lastDay)}`;

/** What becomes of the visits that are booked on days away. */
export function bookedWhileAwayWords(visits: number): string {
  if (visits === 0) return "No visits are booked on these days.";
  const booked =
    visits === 1
      ? "1 visit is booked on these days and stands"
      : `${visits} visits are booked on these days and stand`;
  return `${booked}: the front desk has a call to make about ${visits === 1 ? "it" : "each"}, and moves or keeps it.`;
}

/** What the front desk reads of a visit that stands on a day away, there and on the call sheet. */
export const awayVisitWords = (clinician: string, when: string): string =>
  `${clinician} is away on the day of this visit, ${when}: move it or keep it.`;
