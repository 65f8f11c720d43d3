import { overFrom } from "@preamble/booking/lateness";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { appointment, cases, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, desc, eq, isNull, lte } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import { firstRows, oneMore } from "../first-rows.ts";
import { callMissedBy } from "./call-missed-by.ts";

/**
 * The visits that are over and of which nobody has said what became, the last to end at the top, and whether there are
 * more; `missed` leaves out those whose patient has checked in.
 */
export async function unsettledVisits(tx: Tx, home: Clinic, now: Date, { missed = false } = {}) {
  const graceMinutes = home.lateGraceMinutes;
  const rows = await tx
    .select({
      id: appointment.id,
      caseId: appointment.caseId,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      checkedInAt: appointment.checkedInAt,
      reference: cases.reference,
      levelRank: cases.levelRank,
      caseDueAt: cases.dueAt,
      patient: patient.name,
      phone: patient.phone,
      safeToCall: patient.safeToCall,
      voicemailOk: patient.voicemailOk,
      language: patient.language,
    })
    .from(appointment)
    .innerJoin(cases, and(eq(cases.clinicId, appointment.clinicId), eq(cases.id, appointment.caseId)))
    .innerJoin(
      patient,
      and(eq(patient.clinicId, appointment.clinicId), eq(patient.id, appointment.patientId)),
    )
    .where(
      and(
        eq(appointment.clinicId, home.id),
        eq(appointment.status, "booked"),
        lte(appointment.endsAt, addMinutes(now, -graceMinutes)),
        missed ? isNull(appointment.checkedInAt) : undefined,
      ),
    )
    .orderBy(desc(appointment.endsAt), desc(appointment.id))
    .limit(oneMore);
  const visits = rows.map(({ levelRank, caseDueAt, endsAt, ...row }) => ({
    ...row,
    level: levelOf(levelRank),
    /** By when its patient is called, who may not have come. */
    dueAt: callMissedBy(home, { levelRank, dueAt: caseDueAt }, overFrom({ endsAt, graceMinutes })),
  }));
  return firstRows(visits);
}
