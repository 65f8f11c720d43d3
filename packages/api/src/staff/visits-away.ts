import { type DaysAway, isAway } from "@preamble/booking/days-away";
import { dateOf } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { appointment } from "@preamble/db/schema";
import { and, eq, gt, inArray } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";

/** Times away, each with how many visits to come are booked with the clinician on its days. */
export async function withVisits<T extends DaysAway & { readonly staffMemberId: string }>(
  tx: Tx,
  { id: clinicId, hours }: Clinic,
  away: readonly T[],
  now: Date,
): Promise<(T & { visits: number })[]> {
  const booked = await tx
    .select({ staffMemberId: appointment.staffMemberId, startsAt: appointment.startsAt })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        inArray(appointment.staffMemberId, [...new Set(away.map(({ staffMemberId }) => staffMemberId))]),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, now),
      ),
    );
  const days = booked.map(({ staffMemberId, startsAt }) => ({
    staffMemberId,
    date: dateOf(startsAt, hours.timeZone).toString(),
  }));
  return away.map((one) => ({
    ...one,
    visits: days.filter(
      ({ staffMemberId, date }) => staffMemberId === one.staffMemberId && isAway([one], date),
    ).length,
  }));
}
