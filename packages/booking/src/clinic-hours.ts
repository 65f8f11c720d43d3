import { Temporal } from "temporal-polyfill";
import { addMinutes, dateOf, instantReaching, minutesBetween, type WallTime } from "./wall-time.ts";

/** ISO weekday, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Wall times of one day; an opening does not cross midnight. */
export interface OpenPeriod {
  readonly opens: WallTime;
  readonly closes: WallTime;
}

/** A weekday that is left out is a closed day; the periods of a day do not overlap. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, readonly OpenPeriod[]>>>;

export interface ClinicHours {
  /** IANA zone of the clinic. */
  readonly timeZone: string;
  readonly weekly: WeeklyHours;
  /** ISO dates, holidays and staff days alike. */
  readonly closedDates: readonly string[];
}

/** Open from `opensAt` up to, not including, `closesAt`. */
export interface Opening {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** A clinic with no opening this far ahead has none. */
const daysSearched = 366;

export function openingsOn(hours: ClinicHours, date: Temporal.PlainDate): readonly Opening[] {
  if (hours.closedDates.includes(date.toString())) return [];
  return (hours.weekly[date.dayOfWeek as Weekday] ?? [])
    .map(({ opens, closes }) => ({
      opensAt: instantReaching(date, opens, hours.timeZone),
      closesAt: instantReaching(date, closes, hours.timeZone),
    }))
    .filter(({ opensAt, closesAt }) => opensAt < closesAt)
    .toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
}

/** Openings day by day from the clinic's date at `at`; a day's openings in order, backwards with -1. */
function* openingsFrom(hours: ClinicHours, at: Date, direction: 1 | -1 = 1): Generator<Opening> {
  const first = dateOf(at, hours.timeZone);
  for (let days = 0; days <= daysSearched; days++) {
    const openings = openingsOn(hours, first.add({ days: days * direction }));
    yield* direction === 1 ? openings : openings.toReversed();
  }
}

export function isOpen(hours: ClinicHours, at: Date): boolean {
  return openingsOn(hours, dateOf(at, hours.timeZone)).some(
    ({ opensAt, closesAt }) => opensAt <= at && at < closesAt,
  );
}

/** Whether a span lies inside one opening of the day it begins on. */
export function isWithinOpening(hours: ClinicHours, startsAt: Date, endsAt: Date): boolean {
  return openingsOn(hours, dateOf(startsAt, hours.timeZone)).some(
    ({ opensAt, closesAt }) => opensAt <= startsAt && endsAt <= closesAt,
  );
}

/** The next time the doors open, strictly after `after`; null when none is in sight for a year. */
export function nextOpening(hours: ClinicHours, after: Date): Date | null {
  return openingsFrom(hours, after).find(({ opensAt }) => opensAt > after)?.opensAt ?? null;
}

/** The last closing on the clinic's day at `at`, also before opening or at lunch; null on a closed day. */
export function closingOf(hours: ClinicHours, at: Date): Date | null {
  return openingsOn(hours, dateOf(at, hours.timeZone)).at(-1)?.closesAt ?? null;
}

/** The latest closing at or before an instant; null when there was none for a year. */
export function lastClosingBefore(hours: ClinicHours, instant: Date): Date | null {
  return openingsFrom(hours, instant, -1).find(({ closesAt }) => closesAt <= instant)?.closesAt ?? null;
}

/** Open minutes from `at` to the end of the clinic's day. */
export function openMinutesLeft(hours: ClinicHours, at: Date): number {
  return openingsOn(hours, dateOf(at, hours.timeZone))
    .map(({ opensAt, closesAt }) => minutesBetween(opensAt > at ? opensAt : at, closesAt))
    .reduce((sum, minutes) => sum + Math.max(0, minutes), 0);
}

/** The instant after this many open minutes; null when a year does not hold them. */
export function addOpenTime(hours: ClinicHours, from: Date, minutes: number): Date | null {
  let left = minutes;
  for (const { opensAt, closesAt } of openingsFrom(hours, from)) {
    const start = opensAt > from ? opensAt : from;
    const open = Math.max(0, minutesBetween(start, closesAt));
    if (open > 0 && left <= open) return addMinutes(start, left);
    left -= open;
  }
  return null;
}
