import { addMinutes, zonedOf } from "./wall-time.ts";

const quietFrom = 21;
const quietUntil = 8;

/** Whether mail at this time would wake someone: between 21:00, or the hour given, and 8:00 on their wall. */
function isQuiet(at: Date, timeZone: string, from = quietFrom): boolean {
  const { hour } = zonedOf(at, timeZone);
  return hour >= from || hour < quietUntil;
}

/**
 * When the reminder of a visit goes out: so many hours before, or before the quiet hours on the patient's wall
 * that this falls into, or after them where it is too late for that. Null where that time is past, or the visit begins
 * before they are over.
 */
export function reminderAt(input: {
  readonly startsAt: Date;
  readonly hoursBefore: number;
  readonly timeZone: string;
  readonly now: Date;
}): Date | null {
  const { startsAt, hoursBefore, timeZone, now } = input;
  const at = addMinutes(startsAt, -hoursBefore * 60);
  if (at <= now) return null;
  const local = zonedOf(at, timeZone);
  const evening = (local.hour < quietUntil ? local.subtract({ days: 1 }) : local).with({
    hour: quietFrom - 1,
    minute: 45,
    second: 0,
    millisecond: 0,
  });
  const goesOut = isQuiet(at, timeZone)
    ? [new Date(evening.epochMilliseconds), onceAwake(at, timeZone)]
    : [at];
  return goesOut.find((time) => time > now && time < startsAt) ?? null;
}

/** The first time from `at` on that is not in the quiet hours, which begin at 21:00 or the hour given, on someone's wall. */
export function onceAwake(at: Date, timeZone: string, from = quietFrom): Date {
  if (!isQuiet(at, timeZone, from)) return at;
  const local = zonedOf(at, timeZone);
  const morning = (local.hour < quietUntil ? local : local.add({ days: 1 })).with({
    hour: quietUntil,
    minute: 0,
    second: 0,
    millisecond: 0,
  });
  return new Date(morning.epochMilliseconds);
}
