import { type ClinicHours, isWithinOpening, type WeeklyHours } from "@preamble/booking/clinic-hours";
import { extraMinutes, longestVisitMinutes, type VisitType, visitTypes } from "@preamble/booking/visit-types";
import { addMinutes } from "@preamble/booking/wall-time";
import { keptForLevels } from "@preamble/booking/kept-supply";
import type { Tx } from "@preamble/db/client";
import { slot } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import { and, eq, gte, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Asker } from "../waitlist/offers-against.ts";

const types = Object.keys(visitTypes) as VisitType[];

/** When the visit ends that someone takes a slot for: as long as the case needs, past the end of the slot too. */
export function visitEnd(asker: Asker) {
  if (!asker) return sql`${slot.endsAt}`.mapWith(slot.endsAt);
  const extra = types.map(
    (type) => sql`when ${type} then make_interval(mins => ${extraMinutes(type, asker)})`,
  );
  return sql`${slot.endsAt} + case ${slot.visitType} ${sql.join(extra, sql` `)} end`.mapWith(slot.endsAt);
}

/** The slots that the end of such a visit, begun within a span, runs over, and that are kept for who is more urgent. */
export function keptUnder(tx: Tx, asker: Asker, span?: { readonly from: Date; readonly until: Date }) {
  const next = alias(slot, "next");
  const kept = keptForLevels.filter((level) => asker && rankOf(level) > asker.levelRank);
  return tx
    .select({ one: sql`1` })
    .from(next)
    .where(
      and(
        eq(next.clinicId, slot.clinicId),
        eq(next.staffMemberId, slot.staffMemberId),
        isNull(next.withdrawnAt),
        inArray(next.keptFor, kept),
        // Said of the whole span too, for a plan that reads the calendar once rather than for each slot.
        span && gte(next.startsAt, span.from),
        span && lte(next.startsAt, addMinutes(span.until, longestVisitMinutes)),
        gte(next.startsAt, slot.endsAt),
        lt(next.startsAt, visitEnd(asker)),
      ),
    );
}

/** Whether the doors stay open for what runs past its slot. */
export const isOpenForAll = (
  visit: { startsAt: Date; slotEndsAt: Date; endsAt: Date; weekly: WeeklyHours },
  hours: ClinicHours,
): boolean =>
  visit.endsAt <= visit.slotEndsAt ||
  isWithinOpening({ ...hours, weekly: visit.weekly }, visit.startsAt, visit.endsAt);
