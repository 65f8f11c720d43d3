import { addMinutes, zonedOf } from "./wall-time.ts";

/** Hours before a visit at which its patient is reminded. */
export const reminderHours = [72, 24] as const;

const quietFrom = 21;
const quietUntil = 8;

/**
 * When the reminder of a visit goes out: so many hours before, or before the quiet hours (21:00 to 8:00 on the
 * clinic's wall) that this falls into. Null where that time is past.
 */
export function reminderAt(input: {
  readonly startsAt: Date;
  readonly hoursBefore: number;
  readonly timeZone: string;
  readonly now: Date;
}): Date | null {
  const at = addMinutes(input.startsAt, -input.hoursBefore * 60);
  const { hour } = zonedOf(at, input.timeZone);
  const quiet = hour >= quietFrom || hour < quietUntil;
  const local = zonedOf(at, input.timeZone);
  const evening = (hour < quietUntil ? local.subtract({ days: 1 }) : local).with({
    hour: quietFrom - 1,
    minute: 45,
    second: 0,
    millisecond: 0,
  });
  const goesOut = quiet ? new Date(evening.epochMilliseconds) : at;
  return goesOut > input.now ? goesOut : null;
}
