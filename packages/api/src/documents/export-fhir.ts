import { answerEvent, appointment, location, slot, staffMember, submission } from "@preamble/db/schema";
import { consentKinds } from "@preamble/domain/consents";
import type { FhirCase } from "@preamble/fhir/fhir-case";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { caseHistory } from "../cases/case-history.ts";
import { say } from "../cases/describe-case.ts";
import { toldInPerson } from "../cases/told-in-person.ts";
import { describeRulesBefore, isAbove, levelGivers } from "../cases/fired-before.ts";
import { caseWithForm } from "../cases/case-with-form.ts";
import { warnedAt } from "../cases/warned-at.ts";
import { withdrawnAnswers } from "../cases/withdrawn-answers.ts";
import { loadClinic } from "../clinic.ts";
import { currentConsents } from "../consents/current-consents.ts";
import { defineVerb } from "../define-verb.ts";
import { inToldOrder } from "../intake/told-order.ts";
import { loadProtocol } from "../protocols.ts";
import { toldAnswers } from "./told-answers.ts";

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
    const events = await tx
      .select()
      .from(answerEvent)
      .where(and(eq(answerEvent.clinicId, clinicId), eq(answerEvent.intakeId, row.intake.id)))
      .orderBy(...inToldOrder);
    const home = await loadClinic(tx, clinicId);
    const { content, compiled } = await loadProtocol(tx, row.result.protocolHash);
    const [sent] = await tx
      .select({ annotations: submission.annotations })
      .from(submission)
      .where(and(eq(submission.clinicId, clinicId), eq(submission.intakeId, row.intake.id)));
    const { words, allergies, bodyMap } = sent?.annotations ?? row.intake.annotations;
    const consents = await currentConsents(tx, clinicId, row.intake.id);
    const history = await caseHistory(tx, clinicId, caseId);
    const shown = { result: row.result, levelRank: row.case.levelRank };
    const giver = isAbove(shown) ? (await levelGivers(tx, clinicId, [caseId])).get(caseId) : undefined;
    const firedBefore = await describeRulesBefore(tx, shown, giver);
    await audit({ action: "documents.fhir", subjectId: caseId });
    const { case: found, patient: person } = row;
    const { filler } = row.intake;
    return {
      protocol: { hash: compiled.hash, content },
      clinic: { id: clinicId, name: home.name, phone: home.phone },
      id: caseId,
      intakeId: row.intake.id,
      reference: found.reference,
      level: levelOf(found.levelRank),
      status: found.status,
      dueAt: found.dueAt,
      raisedAt: found.raisedAt,
      sentAt: found.sentAt,
      patient: {
        id: person.id,
        name: person.name,
        phone: person.phone,
        email: person.email,
        emergencyContact: person.emergencyContact,
        dateOfBirth: person.dateOfBirth,
        language: person.language,
      },
      filledInBy: filler && filler.kind !== "self" ? { name: filler.name, relation: filler.relation } : null,
      answers: row.intake.answers,
      told: await toldAnswers(tx, clinicId, events),
      withdrawn: withdrawnAnswers({
        protocol: compiled,
        events,
        result: row.result,
        warned: await warnedAt(tx, clinicId, row.intake.id),
        day: (events.at(-1)?.receivedAt ?? found.raisedAt).toISOString().slice(0, 10),
      }).map(({ questionId, was, at, slip, reworded }) => {
        const now = row.intake.answers[questionId];
        const is = now === undefined ? "not answered" : say(content, questionId, now);
        return { questionId, was: say(content, questionId, was), is, at, slip, reworded };
      }),
      words: words ?? null,
      allergies: allergies ?? null,
      bodyMap: bodyMap ?? [],
      inPerson: toldInPerson(events),
      triage: row.result,
      firedBefore: firedBefore.map(({ because: _because, ...rule }) => rule),
      consents: consentKinds.flatMap((kind) => {
        const standing = consents[kind];
        return standing ? [{ kind, ...standing }] : [];
      }),
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
