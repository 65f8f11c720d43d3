import { type ClinicHours, isWithinOpening, type WeeklyHours } from "@preamble/booking/clinic-hours";
import { extraMinutes, visitTypeIds } from "@preamble/booking/visit-types";
import { slot } from "@preamble/db/schema";
import { sql } from "drizzle-orm";
import type { Asker } from "../waitlist/offers-against.ts";

/** When the visit ends that someone takes a slot for: as long as the case needs, past the end of the slot too. */
export function visitEnd(asker: Asker) {
  if (!asker) return sql`${slot.endsAt}`.mapWith(slot.endsAt);
  const extra = visitTypeIds.map(
    (type) => sql`when ${type} then make_interval(mins => ${extraMinutes(type, asker)})`,
  );
  return sql`${slot.endsAt} + case ${slot.visitType} ${sql.join(extra, sql` `)} end`.mapWith(slot.endsAt);
}

/** Whether the doors stay open for what runs past its slot. */
export const isOpenForAll = (
  visit: { startsAt: Date; slotEndsAt: Date; endsAt: Date; weekly: WeeklyHours },
  hours: ClinicHours,
): boolean =>
  visit.endsAt <= visit.slotEndsAt ||
  isWithinOpening({ ...hours, weekly: visit.weekly }, visit.startsAt, visit.endsAt);
