import type { Tx } from "@preamble/db/client";
import { appointment, location, slot, staffMember } from "@preamble/db/schema";
import { and, asc, eq, gt } from "drizzle-orm";
import { addressLines } from "../appointments/visit-place.ts";

/** The visit that a case has to come, as a letter says it; null where none is booked, or it has begun. */
export async function visitForLetter(tx: Tx, clinicId: string, caseId: string, now: Date) {
  const [visit] = await tx
    .select({
      startsAt: appointment.startsAt,
      visitType: appointment.visitType,
      withWhom: staffMember.name,
      place: location.name,
      address: location.address,
    })
    .from(appointment)
    .innerJoin(slot, and(eq(slot.clinicId, appointment.clinicId), eq(slot.id, appointment.slotId)))
    .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, appointment.clinicId), eq(staffMember.id, appointment.staffMemberId)),
    )
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.caseId, caseId),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, now),
      ),
    )
    .orderBy(asc(appointment.startsAt))
    .limit(1);
  return visit ? { ...visit, address: addressLines(visit.address) } : null;
}
