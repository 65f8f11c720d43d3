import type { Tx } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import { isOpen, openingsOn } from "@preamble/booking/clinic-hours";
import { dateOf, zonedOf } from "@preamble/booking/wall-time";
import { eq } from "drizzle-orm";
import { VerbError } from "./errors.ts";

export type Clinic = typeof clinic.$inferSelect;

/** Throws not_found. */
export async function loadClinic(tx: Tx, clinicId: string): Promise<Clinic> {
  const [row] = await tx.select().from(clinic).where(eq(clinic.id, clinicId));
  if (!row) throw new VerbError("not_found");
  return row;
}

/** The ISO date on the clinic's wall. */
export function clinicToday({ hours }: Pick<Clinic, "hours">, now: Date): string {
  return zonedOf(now, hours.timeZone).toPlainDate().toString();
}

/** Whether an instant falls on the day that the clinic's wall shows now. */
export const isToday = (at: Date, { hours }: Pick<Clinic, "hours">, now: Date): boolean =>
  dateOf(at, hours.timeZone).equals(dateOf(now, hours.timeZone));

/**
 * Whether someone reads an alert now: the clinic is open, or a person is on call. The list takes over from the
 * day's opening to its end, so in the small hours, and on a day without an opening, nobody reads.
 */
export function someoneReads(
  { hours, closedHours }: Pick<Clinic, "hours" | "closedHours">,
  now: Date,
): boolean {
  if (isOpen(hours, now)) return true;
  const [first] = openingsOn(hours, dateOf(now, hours.timeZone));
  if (!closedHours?.onCall || !first || now < first.opensAt) return false;
  const local = zonedOf(now, hours.timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return closedHours.onCall.weekdays.includes(local.dayOfWeek) && time < closedHours.onCall.until;
}
