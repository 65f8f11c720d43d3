import { type ClinicHours, openingsOn } from "@preamble/booking/clinic-hours";
import { dateOf, zonedOf } from "@preamble/booking/wall-time";

/** "08:00–12:00, 13:00–17:00" on the clinic's wall today; "" on a closed day. */
export function hoursToday(hours: ClinicHours, now: Date): string {
  const wall = (at: Date) => zonedOf(at, hours.timeZone).toPlainTime().toString({ smallestUnit: "minute" });
  return openingsOn(hours, dateOf(now, hours.timeZone))
    .map(({ opensAt, closesAt }) => `${wall(opensAt)}–${wall(closesAt)}`)
    .join(", ");
}
