import { type DaysAway, isAway } from "@preamble/booking/days-away";
import { addCalendarDays, dateOf, startOfDay } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { appointment } from "@preamble/db/schema";
import { and, asc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";

type Away = DaysAway & { readonly staffMemberId: string };

/** The visits to come that are booked with clinicians on days on which they are away, each with its day. */
export async function visitsAway(
  tx: Tx,
  { id: clinicId, hours: { timeZone } }: Clinic,
  away: readonly Away[],
  now: Date,
) {
  const [first] = away.map(({ firstDay }) => firstDay).toSorted();
  const last = away
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1);
  if (!first || !last) return [];
  const booked = await tx
    .select({
      caseId: appointment.caseId,
      staffMemberId: appointment.staffMemberId,
      startsAt: appointment.startsAt,
    })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        inArray(appointment.staffMemberId, [...new Set(away.map(({ staffMemberId }) => staffMemberId))]),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, now),
        gte(appointment.startsAt, startOfDay(first, timeZone)),
        lt(appointment.startsAt, addCalendarDays(startOfDay(last, timeZone), 1, timeZone)),
      ),
    )
    .orderBy(asc(appointment.startsAt));
  return booked
    .map((visit) => ({ ...visit, date: dateOf(visit.startsAt, timeZone).toString() }))
    .filter((visit) => away.some((one) => isOn(visit, one)));
}

/** Times away, each with how many visits to come are booked with the clinician on its days. */
export async function withVisits<T extends Away>(
  tx: Tx,
  home: Clinic,
  away: readonly T[],
  now: Date,
): Promise<(T & { visits: number })[]> {
  const visits = await visitsAway(tx, home, away, now);
  return away.map((one) => ({ ...one, visits: visits.filter((visit) => isOn(visit, one)).length }));
}

const isOn = (visit: { staffMemberId: string; date: string }, one: Away): boolean =>
  visit.staffMemberId === one.staffMemberId && isAway([one], visit.date);
