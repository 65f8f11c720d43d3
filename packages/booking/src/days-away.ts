import { Temporal } from "temporal-polyfill";
import { type ClinicHours, lastClosingBefore, openingsOn } from "./clinic-hours.ts";
import { dateOf, startOfDay } from "./wall-time.ts";

/** Whole days on which a clinician sees nobody: ISO dates on the clinic's wall, both included. */
export interface DaysAway {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The longest time away that is entered at once, in days. */
export const longestDaysAway = 366;

/** Whether an ISO date lies within any of the times away. */
export const isAway = (away: readonly DaysAway[], date: string): boolean =>
  away.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay);

/**
 * By when the clinic calls about a visit that is booked where its clinician is not there: at once for one of today or tomorrow, else when
 * it opens on its last day before.
 */
export function callBy(hours: ClinicHours, startsAt: Date, now: Date): Date {
  const day = dateOf(startsAt, hours.timeZone);
  const tomorrow = dateOf(now, hours.timeZone).add({ days: 1 });
  if (Temporal.PlainDate.compare(day, tomorrow) <= 0) return now;
  const closing = lastClosingBefore(hours, startOfDay(day.toString(), hours.timeZone));
  const opens = closing && openingsOn(hours, dateOf(closing, hours.timeZone))[0]?.opensAt;
  return opens && opens > now ? opens : now;
}
