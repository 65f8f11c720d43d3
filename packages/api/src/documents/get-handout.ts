import {
  appointment,
  cases,
  intake,
  location,
  patient,
  slot,
  staffMember,
  triage,
} from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { adviceWords } from "../intake/advice-words.ts";
import { loadProtocol } from "../protocols.ts";
import { paperOf } from "./paper-of.ts";

/** What a patient takes home, in their language: the visit and the advice; an emergency is sent, not advised. */
export const getHandout = defineVerb({
  name: "documents.handout",
  effect: "read",
  roles: ["clinician"],
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ tx, actor, now, audit }, { caseId }) {
    const { clinicId } = actor;
    const [row] = await tx
      .select({ case: cases, intake, name: patient.name, result: triage.result })
      .from(cases)
      .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    if (!row) throw new VerbError("not_found");
    const level = levelOf(row.case.levelRank);
    if (level === "emergency-now") throw new VerbError("conflict", ["emergency-now"]);
    const [visit] = await tx
      .select({
        startsAt: appointment.startsAt,
        visitType: appointment.visitType,
        withWhom: staffMember.name,
        place: location.name,
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
        ),
      )
      .orderBy(asc(appointment.startsAt))
      .limit(1);
    const home = await loadClinic(tx, clinicId);
    const { content, compiled } = await loadProtocol(tx, row.intake.protocolHash);
    const { language, answers } = row.intake;
    const situation = { level, answers, triage: row.result, today: clinicToday(home, now()) };
    await audit({ action: "documents.handout", subjectId: caseId });
    return {
      caseId,
      language,
      clinic: {
        name: home.name,
        phone: home.phone,
        address: [...(home.branding?.address ?? [])],
        timeZone: home.hours.timeZone,
        paper: paperOf(home.branding),
      },
      reference: row.case.reference,
      name: row.name,
      visit: visit ?? null,
      ...adviceWords(content, compiled, situation, language),
    };
  },
});
