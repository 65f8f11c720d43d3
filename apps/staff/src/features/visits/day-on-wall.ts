import { addCalendarDays, dateOf, instantReaching } from "@preamble/booking/wall-time";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
/** No clinic has visits further from today, and its calendar ends before the one of the database does. */
const furthestYears = 100;

/** The start of a named day on the clinic's wall, or of today where no real day is named. */
function startOf(day: unknown, timeZone: string, now: Date): Date {
  const today = dateOf(now, timeZone);
  if (typeof day !== "string" || !isoDay.test(day)) return instantReaching(today, "00:00", timeZone);
  try {
    const date = today.with(partsOf(day), { overflow: "reject" });
    return instantReaching(
      Math.abs(date.year - today.year) > furthestYears ? today : date,
      "00:00",
      timeZone,
    );
  } catch {
    return instantReaching(today, "00:00", timeZone);
  }
}

function partsOf(day: string) {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

type Day = { readonly date: string; readonly from: Date; readonly until: Date };

/** One day on the clinic's wall, the week from Monday that holds it, and the days and weeks beside it. */
export function dayOnWall(asked: unknown, timeZone: string, now: Date) {
  const from = startOf(asked, timeZone, now);
  const shifted = (days: number): Day => ({
    date: dateOf(addCalendarDays(from, days, timeZone), timeZone).toString(),
    from: addCalendarDays(from, days, timeZone),
    until: addCalendarDays(from, days + 1, timeZone),
  });
  const sinceMonday = dateOf(from, timeZone).dayOfWeek - 1;
  return {
    day: shifted(0),
    week: Array.from({ length: 7 }, (_, index) => shifted(index - sinceMonday)),
    dayBefore: shifted(-1).date,
    dayAfter: shifted(1).date,
    weekBefore: shifted(-7).date,
    weekAfter: shifted(7).date,
  };
}
