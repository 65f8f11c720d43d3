import { noCallOf } from "@preamble/booking/call-plan";
import { z } from "zod";
import { caseWithForm } from "../cases/case-with-form.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { visitForLetter } from "./visit-for-letter.ts";
import { letterhead } from "./letterhead.ts";

/** When a patient's visit is, with whom and where, for a letter in their language; nothing of why they come. */
export const getAppointmentLetter = defineVerb({
  name: "documents.appointmentLetter",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ tx, actor, now, audit }, { caseId }) {
    const { clinicId } = actor;
    const row = await caseWithForm(tx, clinicId, caseId);
    const visit = await visitForLetter(tx, clinicId, caseId, now());
    if (!visit) throw new VerbError("conflict", ["not-booked"]);
    await audit({ subjectId: caseId });
    return {
      caseId,
      language: row.intake.language,
      clinic: letterhead(await loadClinic(tx, clinicId)),
      reference: row.case.reference,
      name: row.patient.name,
      visit,
      called: noCallOf(row.patient) === null,
    };
  },
});
