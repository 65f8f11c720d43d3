import type { PlannedDay } from "@preamble/booking/week-plan";
import type { Settings } from "../../../../server/staff.ts";

/** When and where a clinician works on one day, on one line. */
export function dayPlanWords(
  { spans, urgentOnly }: PlannedDay,
  locations: readonly Pick<Settings["locations"][number], "id" | "name">[],
): string {
  const parts = spans.map(({ opens, closes, locationId }) => {
    const place = locations.find(({ id }) => id === locationId)?.name ?? "";
    return `${opens}–${closes} ${place}`.trimEnd();
  });
  return [...parts, ...(urgentOnly ? ["urgent checks only"] : [])].join(", ");
}

/** How much can be booked on such a day, taken or not. */
export function timesWords(times: number): string {
  if (times === 0) {
    return "Nothing can be booked: the location is closed at these times, the clinician is away, or no visit is as short.";
  }
  return times === 1 ? "Gives 1 time for a visit." : `Gives ${times} times for visits.`;
}
