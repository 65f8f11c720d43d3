import { dateOf } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { appointment, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import { awayBetween } from "../staff/away-between.ts";

/** The visit of a case that is booked on a day on which its clinician is away; null where there is none. */
export async function visitWhileAway(tx: Tx, { id: clinicId, hours }: Clinic, caseId: string) {
  const [visit] = await tx
    .select({
      startsAt: appointment.startsAt,
      staffMemberId: appointment.staffMemberId,
      clinician: staffMember.name,
    })
    .from(appointment)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, appointment.clinicId), eq(staffMember.id, appointment.staffMemberId)),
    )
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.caseId, caseId),
        eq(appointment.status, "booked"),
      ),
    );
  if (!visit) return null;
  const day = dateOf(visit.startsAt, hours.timeZone).toString();
  const away = await awayBetween(tx, clinicId, { from: day, until: day });
  return away.some(({ staffMemberId }) => staffMemberId === visit.staffMemberId)
    ? { startsAt: visit.startsAt, clinician: visit.clinician }
    : null;
}
