import type { Tx } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import {
  type ClinicHours,
  isOpen,
  nextOpening,
  type OpenPeriod,
  type Weekday,
} from "@preamble/booking/clinic-hours";
import { dueAt } from "@preamble/booking/clock";
import { dateOf, instantReaching, zonedOf } from "@preamble/booking/wall-time";
import type { Level } from "@preamble/domain/levels";
import { eq } from "drizzle-orm";
import { VerbError } from "./errors.ts";

export type Clinic = typeof clinic.$inferSelect;

type Read = Pick<Clinic, "hours" | "closedHours">;

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
 * day's opening to its end, so in the small hours nobody reads. A chosen day that is closed has the list from
 * when the clinic would open on it, or opens earliest in its week.
 */
export function someoneReads({ hours, closedHours }: Read, now: Date): boolean {
  if (isOpen(hours, now)) return true;
  const local = zonedOf(now, hours.timeZone);
  if (!closedHours?.onCall?.weekdays.includes(local.dayOfWeek)) return false;
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return listBegins(hours, local.dayOfWeek) <= time && time < closedHours.onCall.until;
}

/** By when a human must have looked at a case of this clinic; an emergency is counted from when someone reads it. */
export const dueIn = (home: Read, level: Level, from: Date): Date =>
  dueAt({ level, from, hours: home.hours, readFrom: readFrom(home, from) });

/** The first instant from `at` on at which someone reads: then, or at the next opening or the list's next beginning. */
function readFrom(home: Read, at: Date): Date {
  if (someoneReads(home, at)) return at;
  const begins = [nextOpening(home.hours, at), nextListBegin(home, at)].filter((one) => one !== null);
  return begins.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? at;
}

function nextListBegin({ hours, closedHours }: Read, after: Date): Date | null {
  const { weekdays = [], until = "" } = closedHours?.onCall ?? {};
  const today = dateOf(after, hours.timeZone);
  return (
    Array.from({ length: 8 }, (_, days) => today.add({ days }))
      .filter(({ dayOfWeek }) => weekdays.includes(dayOfWeek) && listBegins(hours, dayOfWeek) < until)
      .map((date) => instantReaching(date, listBegins(hours, date.dayOfWeek), hours.timeZone))
      .find((begins) => begins > after) ?? null
  );
}

/** The wall time at which a clinic opens on a weekday, or earliest in its week where it does not. */
function listBegins({ weekly }: ClinicHours, dayOfWeek: number): string {
  const openings = (periods: readonly OpenPeriod[] = []) => periods.map(({ opens }) => opens).toSorted();
  const [ofDay] = openings(weekly[dayOfWeek as Weekday]);
  const [ofWeek] = openings(Object.values(weekly).flat());
  return ofDay ?? ofWeek ?? "00:00";
}
