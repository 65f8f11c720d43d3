import { Temporal } from "temporal-polyfill";
import type { Weekday } from "./clinic-hours.ts";

interface NationalHoliday {
  readonly id: string;
  /** ISO date of the day itself. */
  readonly date: string;
  /** ISO date on which it is kept: Friday for a Saturday, Monday for a Sunday. */
  readonly observed: string;
}

/** The federal holidays of the United States (5 U.S.C. 6103) whose own day lies in the year. */
export function nationalHolidays(year: number): NationalHoliday[] {
  const days: [string, Temporal.PlainDate][] = [
    ["new-years-day", on(year, 1, 1)],
    ["martin-luther-king-day", nth(year, 1, 1, 3)],
    ["washingtons-birthday", nth(year, 2, 1, 3)],
    ["memorial-day", last(year, 5, 1)],
    ["juneteenth", on(year, 6, 19)],
    ["independence-day", on(year, 7, 4)],
    ["labor-day", nth(year, 9, 1, 1)],
    ["columbus-day", nth(year, 10, 1, 2)],
    ["veterans-day", on(year, 11, 11)],
    ["thanksgiving-day", nth(year, 11, 4, 4)],
    ["christmas-day", on(year, 12, 25)],
  ];
  return days.map(([id, date]) => ({ id, date: date.toString(), observed: observed(date).toString() }));
}

/** Sorted ISO dates in the year on which a clinic that keeps national holidays is closed: the days and their observance. */
export function nationalClosures(year: number): string[] {
  const dates = [...nationalHolidays(year), ...nationalHolidays(year + 1)].flatMap((holiday) => [
    holiday.date,
    holiday.observed,
  ]);
  return [...new Set(dates)].filter((date) => date.startsWith(`${year}-`)).toSorted();
}

function on(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

function nth(year: number, month: number, weekday: Weekday, count: number): Temporal.PlainDate {
  const first = on(year, month, 1);
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 });
}

function last(year: number, month: number, weekday: Weekday): Temporal.PlainDate {
  const end = on(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
}

function observed(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === 6) return date.subtract({ days: 1 });
  return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date;
}
