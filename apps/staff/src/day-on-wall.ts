import { addCalendarDays, dateOf, instantReaching } from "@preamble/booking/wall-time";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** The start of a named day on the clinic's wall, or of today where no real day is named. */
function startOf(day: unknown, timeZone: string, now: Date): Date {
  const today = dateOf(now, timeZone);
  if (typeof day !== "string" || !isoDay.test(day)) return instantReaching(today, "00:00", timeZone);
  try {
    return instantReaching(today.with(partsOf(day), { overflow: "reject" }), "00:00", timeZone);
  } catch {
    return instantReaching(today, "00:00", timeZone);
  }
}

function partsOf(day: string) {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

/** One day on the clinic's wall: its instants, and the ISO dates of the days beside it. */
export function dayOnWall(day: unknown, timeZone: string, now: Date) {
  const from = startOf(day, timeZone, now);
  const shifted = (days: number) => addCalendarDays(from, days, timeZone);
  return {
    from,
    until: shifted(1),
    previous: dateOf(shifted(-1), timeZone).toString(),
    next: dateOf(shifted(1), timeZone).toString(),
  };
}
