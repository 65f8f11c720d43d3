import { longestVisitMinutes, visitTypeIds, visitTypes } from "@preamble/booking/visit-types";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { appointment, slot } from "@preamble/db/schema";
import { and, eq, gt, gte, inArray, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { Asker } from "../waitlist/offers-against.ts";
import { visitEnd } from "./visit-end.ts";

/** What follows a visit and belongs to it, before the next may begin. */
export function bufferOf(visitType: typeof slot.visitType | typeof appointment.visitType): SQL {
  const each = visitTypeIds.map(
    (type) => sql`when ${type} then make_interval(mins => ${visitTypes[type].bufferMinutes})`,
  );
  return sql`case ${visitType} ${sql.join(each, sql` `)} end`;
}

/**
 * The live visits in the way of the one that someone would take a slot for, the buffers of both counted. A hold that ran
 * out is none, nor is what the case itself holds; whether its visit is one, the caller says.
 */
export function takenBy(
  tx: Tx,
  {
    clinicId,
    asker,
    now,
    ownVisit,
    span,
  }: {
    readonly clinicId: string;
    readonly asker: Asker;
    readonly now: Date;
    readonly ownVisit: "counts" | "left out";
    /** The days of which slots are asked for: the calendar is read once rather than for each slot. */
    readonly span: { readonly from: Date; readonly until: Date };
  },
) {
  const ofOthers = asker ? ne(appointment.caseId, asker.caseId) : undefined;
  return tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.staffMemberId, slot.staffMemberId),
        inArray(appointment.status, ["held", "booked", "seen"]),
        or(ne(appointment.status, "held"), and(gt(appointment.heldUntil, now), ofOthers)),
        ownVisit === "left out" ? ofOthers : undefined,
        gte(appointment.startsAt, addMinutes(span.from, -longestVisitMinutes)),
        lte(appointment.startsAt, addMinutes(span.until, longestVisitMinutes)),
        gte(appointment.startsAt, sql`${slot.startsAt} - make_interval(mins => ${longestVisitMinutes})`),
        lt(appointment.startsAt, sql`${visitEnd(asker)} + ${bufferOf(slot.visitType)}`),
        gt(sql`${appointment.endsAt} + ${bufferOf(appointment.visitType)}`, slot.startsAt),
      ),
    );
}
