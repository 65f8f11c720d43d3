import type { Tx } from "@preamble/db/client";
import { cases, intake, patient, triage } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { VerbError } from "../errors.ts";

/** A case with its form, its patient and the triage in force. Throws not_found. */
export async function caseWithForm(tx: Tx, clinicId: string, caseId: string) {
  const [row] = await tx
    .select({ case: cases, intake, patient, result: triage.result, triagedAt: triage.createdAt })
    .from(cases)
    .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
    .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
    .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
    .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
  if (!row) throw new VerbError("not_found");
  return row;
}
