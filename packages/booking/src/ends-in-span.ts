import { isWithinOpening, type OpenPeriod } from "./clinic-hours.ts";
import { dateOf } from "./wall-time.ts";

/** Whether what is longer than its slot still ends in the span of the clinician's day that its slot lies in. */
export function endsInSpan(
  spans: readonly OpenPeriod[],
  { startsAt, slotEndsAt, endsAt }: { startsAt: Date; slotEndsAt: Date; endsAt: Date },
  timeZone: string,
): boolean {
  const weekday = dateOf(startsAt, timeZone).dayOfWeek;
  const holds = (until: Date) =>
    spans.some((span) =>
      isWithinOpening({ timeZone, weekly: { [weekday]: [span] }, closedDates: [] }, startsAt, until),
    );
  return !holds(slotEndsAt) || holds(endsAt);
}
