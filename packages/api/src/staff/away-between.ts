import type { DaysAway } from "@preamble/booking/days-away";
import type { Tx } from "@preamble/db/client";
import { daysAway, staffMember } from "@preamble/db/schema";
import { and, asc, eq, gte, lte } from "drizzle-orm";

/** When clinicians at work are away, from an ISO date or to another one, both included; in order of the first day. */
export async function awayBetween(
  tx: Tx,
  clinicId: string,
  { from, until }: { from: string; until?: string },
) {
  return tx
    .select({
      id: daysAway.id,
      staffMemberId: daysAway.staffMemberId,
      clinician: staffMember.name,
      firstDay: daysAway.firstDay,
      lastDay: daysAway.lastDay,
    })
    .from(daysAway)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, daysAway.clinicId), eq(staffMember.id, daysAway.staffMemberId)),
    )
    .where(
      and(
        eq(daysAway.clinicId, clinicId),
        eq(staffMember.active, true),
        gte(daysAway.lastDay, from),
        until ? lte(daysAway.firstDay, until) : undefined,
      ),
    )
    .orderBy(asc(daysAway.firstDay), asc(staffMember.name), asc(daysAway.id));
}

/** The days away of each clinician who has any, from an ISO date on. */
export async function awayOfEach(
  tx: Tx,
  clinicId: string,
  from: string,
): Promise<ReadonlyMap<string, readonly DaysAway[]>> {
  return Map.groupBy(await awayBetween(tx, clinicId, { from }), ({ staffMemberId }) => staffMemberId);
}
