import type { ClinicHours, OpenPeriod, Weekday } from "@preamble/booking/clinic-hours";
import { endsInSpan } from "@preamble/booking/ends-in-span";
import { dateOf } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { dayPlan, staffMember } from "@preamble/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { isOpenForAll } from "./visit-end.ts";

type Visit = Parameters<typeof isOpenForAll>[0] & { readonly staffMemberId: string };

/** Of visits at slots those for which the doors stay open and that run into no break of their clinician. */
export async function fittingVisits<V extends Visit>(
  tx: Tx,
  { clinicId, hours }: { readonly clinicId: string; readonly hours: ClinicHours },
  visits: readonly V[],
): Promise<V[]> {
  const open = visits.filter((visit) => isOpenForAll(visit, hours));
  const long = open.filter(({ endsAt, slotEndsAt }) => endsAt > slotEndsAt);
  if (long.length === 0) return open;
  const { timeZone } = hours;
  const spansOf = await plannedSpans(tx, clinicId, timeZone, long);
  return open.filter(
    (visit) => visit.endsAt <= visit.slotEndsAt || endsInSpan(spansOf(visit), visit, timeZone),
  );
}

/** When the clinician of a visit sees patients on its day: by the plan of that date or of the week, where there is one. */
async function plannedSpans(tx: Tx, clinicId: string, timeZone: string, visits: readonly Visit[]) {
  const ids = [...new Set(visits.map(({ staffMemberId }) => staffMemberId))];
  const dates = [...new Set(visits.map(({ startsAt }) => dateOf(startsAt, timeZone).toString()))];
  const weeks = await tx
    .select({ id: staffMember.id, plan: staffMember.weekPlan })
    .from(staffMember)
    .where(and(eq(staffMember.clinicId, clinicId), inArray(staffMember.id, ids)));
  const days = await tx
    .select({ id: dayPlan.staffMemberId, date: dayPlan.date, plan: dayPlan.plan })
    .from(dayPlan)
    .where(
      and(eq(dayPlan.clinicId, clinicId), inArray(dayPlan.staffMemberId, ids), inArray(dayPlan.date, dates)),
    );
  return ({ staffMemberId, startsAt }: Visit): readonly OpenPeriod[] => {
    const date = dateOf(startsAt, timeZone);
    const ofDate = days.find((one) => one.id === staffMemberId && one.date === date.toString());
    const ofWeek = weeks.find(({ id }) => id === staffMemberId)?.plan?.days[date.dayOfWeek as Weekday];
    return (ofDate?.plan ?? ofWeek)?.spans ?? [];
  };
}
