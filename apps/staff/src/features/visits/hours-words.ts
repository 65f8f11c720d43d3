import { dayInZone } from "@preamble/booking/format-time";
import { type OpenPeriod, type WeeklyHours, weekdays } from "@preamble/booking/clinic-hours";

/** The days of the week as an administrator reads them, Monday first. */
export const weekdayNames = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
} as const;

/** The openings of one day on one line. */
const periodWords = (periods: readonly OpenPeriod[] = [], none = "closed"): string =>
  periods.map(({ opens, closes }) => `${opens}–${closes}`).join(", ") || none;

/** Each day of the week with its openings, a line each; days that follow and are alike share one. */
export function weekLines(weekly: WeeklyHours, none?: string): { days: string; hours: string }[] {
  const lines: { first: string; last: string; hours: string }[] = [];
  for (const day of weekdays) {
    const [name, hours] = [weekdayNames[day], periodWords(weekly[day], none)];
    const before = lines.at(-1);
    if (before?.hours === hours) before.last = name;
    else lines.push({ first: name, last: name, hours });
  }
  return lines.map(({ first, last, hours }) => ({
    days: first === last ? first : `${first} to ${last}`,
    hours,
  }));
}

/** An ISO date in words: "Fri 25 Dec 2026". */
export const dateWords = (date: string): string => `${dayInZone(new Date(date), "UTC")} ${date.slice(0, 4)}`;
