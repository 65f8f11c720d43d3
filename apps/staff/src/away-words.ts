import type { DaysAway } from "@preamble/booking/days-away";
import { dateWords } from "./hours-words.ts";

/** From when to when someone is away; one day alone is named once. */
export const awayWords = ({ firstDay, lastDay }: DaysAway): string =>
  firstDay === lastDay ? dateWords(firstDay) : `${dateWords(firstDay)} to ${dateWords(lastDay)}`;

/** What becomes of the visits that are booked on days away. */
export function standingWords(visits: number): string {
  if (visits === 0) return "No visits are booked on these days.";
  const booked =
    visits === 1
      ? "1 visit is booked on these days and stands"
      : `${visits} visits are booked on these days and stand`;
  return `${booked}: the front desk finds ${visits === 1 ? "it" : "them"} in the schedule, and moves or keeps ${visits === 1 ? "it" : "them"}.`;
}
