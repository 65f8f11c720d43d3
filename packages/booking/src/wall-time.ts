import { Temporal } from "temporal-polyfill";

/** A time on the clinic's wall, "HH:MM". */
export type WallTime = string;

export function zonedOf(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

/** Whether a zone that a browser named is one that is known here. */
export function isTimeZone(name: string): boolean {
  try {
    zonedOf(new Date(0), name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date on the clinic's wall at an instant. */
export function dateOf(at: Date, timeZone: string): Temporal.PlainDate {
  return zonedOf(at, timeZone).toPlainDate();
}

export function toDate(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds);
}

/** The first instant of an ISO date on the clinic's wall. */
export const startOfDay = (date: string, timeZone: string): Date =>
  toDate(Temporal.PlainDate.from(date).toZonedDateTime(timeZone));

/** The first instant at which the wall shows this time, or null where the clock jumps over it. */
export function instantShowing(date: Temporal.PlainDate, time: WallTime, timeZone: string): Date | null {
  const wall = date.toPlainDateTime(time);
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(wall) ? toDate(zoned) : null;
}

/** The first instant at which the wall shows this time or, where the clock jumps over it, the jump. */
export function instantReaching(date: Temporal.PlainDate, time: WallTime, timeZone: string): Date {
  const shown = instantShowing(date, time, timeZone);
  if (shown) return shown;
  const before = date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return toDate(before.getTimeZoneTransition("next") ?? before);
}

/** The first instant at which the wall shows a date and time, "2026-03-02T10:00", or the jump over it. */
export function instantOnWall(wall: string, timeZone: string): Date {
  const at = Temporal.PlainDateTime.from(wall);
  const time = at.toPlainTime().toString({ smallestUnit: "minute" });
  return instantReaching(at.toPlainDate(), time, timeZone);
}

export function addMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/** The same wall time some calendar days later (or earlier, when negative). */
export function addCalendarDays(at: Date, days: number, timeZone: string): Date {
  return toDate(zonedOf(at, timeZone).add({ days }));
}

export function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000;
}
