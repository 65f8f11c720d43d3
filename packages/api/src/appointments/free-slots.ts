import type { Tx } from "@preamble/db/client";
import { appointment, location, slot, staffMember } from "@preamble/db/schema";
import { and, asc, eq, gt, gte, inArray, lt, lte, ne, notExists, or } from "drizzle-orm";

/** A day holds fewer slots than this for a large clinic; the first ones in the window are enough to choose from. */
const most = 400;

/** No visit is as long: what began earlier is over when the window opens. */
const longestVisit = 86_400_000;

/**
 * Slots from now, or from later on, to the end of a window that no live appointment of their clinician overlaps.
 * A hold that ran out is none, nor is what the case itself holds.
 */
export function freeSlots(
  tx: Tx,
  {
    clinicId,
    caseId,
    now,
    from = now,
    until,
  }: { clinicId: string; caseId: string; now: Date; from?: Date; until: Date },
) {
  const taken = tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.staffMemberId, slot.staffMemberId),
        inArray(appointment.status, ["held", "booked", "seen"]),
        or(
          ne(appointment.status, "held"),
          and(gt(appointment.heldUntil, now), ne(appointment.caseId, caseId)),
        ),
        // Said again in bounds that do not hang on the slot, so that only the window's appointments are read.
        gt(appointment.startsAt, new Date(from.getTime() - longestVisit)),
        lte(appointment.startsAt, new Date(until.getTime() + longestVisit)),
        lt(appointment.startsAt, slot.endsAt),
        gt(appointment.endsAt, slot.startsAt),
      ),
    );
  return tx
    .select({
      slotId: slot.id,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      visitType: slot.visitType,
      keptFor: slot.keptFor,
      freedAt: slot.freedAt,
      clinician: staffMember.name,
      location: location.name,
    })
    .from(slot)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, slot.clinicId), eq(staffMember.id, slot.staffMemberId)),
    )
    .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
    .where(
      and(eq(slot.clinicId, clinicId), gte(slot.startsAt, from), lte(slot.startsAt, until), notExists(taken)),
    )
    .orderBy(asc(slot.startsAt), asc(slot.id))
    .limit(most);
}
