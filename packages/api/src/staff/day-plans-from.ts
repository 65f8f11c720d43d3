import { blocksOfDay } from "@preamble/booking/day-plan";
import type { TemplateBlock } from "@preamble/booking/generate-slots";
import type { Tx } from "@preamble/db/client";
import { dayPlan } from "@preamble/db/schema";
import { and, asc, eq, gte } from "drizzle-orm";

/** The days that are planned by themselves from an ISO date on, in order of the day. */
export const dayPlansFrom = async (tx: Tx, clinicId: string, from: string) =>
  tx
    .select({ staffMemberId: dayPlan.staffMemberId, date: dayPlan.date, plan: dayPlan.plan })
    .from(dayPlan)
    .where(and(eq(dayPlan.clinicId, clinicId), gte(dayPlan.date, from)))
    .orderBy(asc(dayPlan.date), asc(dayPlan.staffMemberId));

/** What each clinician who has any sees on those days, by date. */
export async function dayPlansOfEach(
  tx: Tx,
  clinicId: string,
  from: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly TemplateBlock[]>>> {
  const byClinician = Map.groupBy(
    await dayPlansFrom(tx, clinicId, from),
    ({ staffMemberId }) => staffMemberId,
  );
  return new Map(
    [...byClinician].map(([id, rows]) => [
      id,
      new Map(rows.map(({ date, plan }) => [date, blocksOfDay(date, plan)])),
    ]),
  );
}
