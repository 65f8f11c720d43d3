import { appointment, location, slot, staffMember } from "@preamble/db/schema";
import type { FhirCase } from "@preamble/fhir/fhir-case";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { caseHistory } from "../cases/case-history.ts";
import { caseRechecks } from "../cases/case-rechecks.ts";
import { describeRulesBefore, isAbove, levelGivers } from "../cases/fired-before.ts";
import { caseWithForm } from "../cases/case-with-form.ts";
import { formsBefore } from "../cases/earlier-forms.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { fhirForm } from "./fhir-form.ts";
import { fhirReviews } from "./fhir-reviews.ts";

/** All that the FHIR export of a case says; that it was taken out is on record. */
export const exportFhir = defineVerb({
  name: "documents.fhir",
  effect: "read",
  roles: ["clinician"],
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ tx, actor, audit }, { caseId }): Promise<FhirCase> {
    const { clinicId } = actor;
    const row = await caseWithForm(tx, clinicId, caseId);
    const visits = await tx
      .select({ appointment, clinician: staffMember.name, place: { id: location.id, name: location.name } })
      .from(appointment)
      .innerJoin(slot, and(eq(slot.clinicId, appointment.clinicId), eq(slot.id, appointment.slotId)))
      .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
      .innerJoin(
        staffMember,
        and(eq(staffMember.clinicId, appointment.clinicId), eq(staffMember.id, appointment.staffMemberId)),
      )
      .where(and(eq(appointment.clinicId, clinicId), eq(appointment.caseId, caseId)))
      .orderBy(asc(appointment.startsAt));
    const home = await loadClinic(tx, clinicId);
    const { timeZone } = home.hours;
    const form = await fhirForm(tx, { ...row, sentAt: row.case.sentAt }, timeZone);
    const earlierForms = [];
    for (const one of await formsBefore(tx, clinicId, caseId))
      earlierForms.push(await fhirForm(tx, one, timeZone));
    const history = await caseHistory(tx, clinicId, caseId);
    const shown = { result: row.result, levelRank: row.case.levelRank };
    const giver = isAbove(shown) ? (await levelGivers(tx, clinicId, [caseId])).get(caseId) : undefined;
    const firedBefore = await describeRulesBefore(tx, shown, giver);
    await audit({ subjectId: caseId });
    const { case: found, patient: person } = row;
    return {
      clinic: { id: clinicId, name: home.name, phone: home.phone },
      id: caseId,
      reference: found.reference,
      level: levelOf(found.levelRank),
      status: found.status,
      dueAt: found.dueAt,
      raisedAt: found.raisedAt,
      patient: {
        id: person.id,
        name: person.name,
        phone: person.phone,
        email: person.email,
        emergencyContact: person.emergencyContact,
        dateOfBirth: person.dateOfBirth,
        language: person.language,
        interpreterWanted: person.interpreterWanted,
        safeToCall: person.safeToCall,
        voicemailOk: person.voicemailOk,
        textOk: person.textOk,
      },
      form,
      earlierForms,
      firedBefore: firedBefore.map(({ because: _because, ...rule }) => ({
        ...rule,
        intakeId: giver?.intakeId ?? form.intakeId,
      })),
      reviews: await fhirReviews(tx, found),
      rechecks: await caseRechecks(tx, clinicId, caseId),
      visits: visits.flatMap(({ appointment: visit, clinician, place }) => {
        const { id, slotId, status, visitType, startsAt, endsAt } = visit;
        if (status === "held" || status === "expired") return [];
        const withWhom = { id: visit.staffMemberId, name: clinician };
        return [{ id, slotId, status, visitType, startsAt, endsAt, clinician: withWhom, location: place }];
      }),
      history: history.map(({ sequence, at, action, by, actorKind }) => ({
        sequence,
        at,
        action,
        by: by ?? actorKind,
      })),
    };
  },
});
