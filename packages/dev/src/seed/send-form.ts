import { randomUUID } from "node:crypto";
import { putOffVisit } from "@preamble/api/appointments/put-off-visit";
import { annotate } from "@preamble/api/intake/annotate";
import { getResult } from "@preamble/api/intake/get-result";
import { raiseEmergency } from "@preamble/api/intake/raise-emergency";
import { saveAnswers } from "@preamble/api/intake/save-answers";
import { saveContact } from "@preamble/api/intake/save-contact";
import { startIntake } from "@preamble/api/intake/start-intake";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { intake, patient } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { consentVersions } from "@preamble/domain/consents";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import { and, eq } from "drizzle-orm";
import { completeAnswers } from "./complete-answers.ts";
import type { DemoPatient } from "./demo-patient.ts";
import type { Stage } from "./stage.ts";

export type SentForm = { readonly actor: Extract<Actor, { kind: "patient" }>; readonly patientId: string };

/** A day on which a person has been this old for some months. */
function birthday(age: number, at: Date): string {
  const day = new Date(at);
  day.setUTCFullYear(day.getUTCFullYear() - age);
  return addMinutes(day, -100 * 1440)
    .toISOString()
    .slice(0, 10);
}

/**
 * Fills one form in and sends it, by the acts that a patient's phone does. An emergency is raised first
 * and sent two minutes later. With `known` it is a further form of that patient.
 */
export async function sendForm(
  { act, clinicId, services }: Stage,
  protocol: Protocol,
  one: DemoPatient & { readonly basisAnswers: Answers },
  known?: string,
): Promise<SentForm> {
  const { at } = one;
  const dateOfBirth = birthday(one.age, at);
  const { "age-years": _age, ...basis } = one.basisAnswers;
  const answers = completeAnswers(
    protocol,
    {
      ...basis,
      ...(one.sex && { "sex-at-birth": one.sex }),
      "date-of-birth": dateOfBirth,
      ...one.story,
    },
    at.toISOString().slice(0, 10),
  );
  const { intakeId } = await act(at, startIntake, { kind: "visitor", clinicId }, { language: one.language });
  const actor: SentForm["actor"] = { kind: "patient", clinicId, sessionId: randomUUID(), intakeId };
  const own = and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId));
  if (known !== undefined) {
    await withClinic(services.database, clinicId, (tx) =>
      tx.update(intake).set({ patientId: known }).where(own),
    );
  }
  await act(at, saveContact, actor, { intakeId, contact: contactOf(one) });
  await act(at, annotate, actor, {
    intakeId,
    notes: { words: one.words, ...(one.emergencyChoice && { emergencyChoice: one.emergencyChoice }) },
  });
  const eventOf = (questionId: string, value: Answers[string], deviceAt: Date) => ({
    eventId: randomUUID(),
    questionId,
    value: onWire(value),
    source: value === false ? ("said-none" as const) : ("tick" as const),
    deviceId: actor.sessionId,
    deviceAt,
  });
  await act(at, saveAnswers, actor, {
    intakeId,
    events: Object.entries(answers).map(([questionId, value]) => eventOf(questionId, value, at)),
  });
  const { told } = await act(at, raiseEmergency, actor, { intakeId });
  if (one.withdraws) {
    const { questionId, secondsLater } = one.withdraws;
    const later = new Date(at.getTime() + secondsLater * 1000);
    await act(later, saveAnswers, actor, { intakeId, events: [eventOf(questionId, false, later)] });
  }
  if (!one.unsent) {
    await act(told ? addMinutes(at, 2) : at, submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  }
  if (one.putsOff) {
    await act(addMinutes(at, 1), getResult, actor, { intakeId });
    await act(addMinutes(at, 2), putOffVisit, actor, {});
  }

  const patientId = await withClinic(services.database, clinicId, async (tx) => {
    const [row] = await tx.select({ id: intake.patientId }).from(intake).where(own);
    if (!row?.id) throw new Error("A form of the demo has no patient.");
    const person = and(eq(patient.clinicId, clinicId), eq(patient.id, row.id));
    await tx.update(patient).set({ dateOfBirth }).where(person);
    return row.id;
  });
  return { actor, patientId };
}

function contactOf(one: DemoPatient) {
  const hasPhone = one.phone !== null;
  return {
    filler: one.helper ? { ...one.helper, maySpeakWith: true } : { kind: "self" as const },
    name: one.name,
    phone: one.phone,
    language: one.language,
    interpreterWanted: one.interpreterWanted ?? false,
    voicemailOk: hasPhone,
    textOk: hasPhone,
    safeToCall: true,
    careConsentVersion: consentVersions.care,
  };
}

function onWire(value: Answers[string]) {
  if (typeof value !== "object") return value;
  return "regions" in value ? { regions: [...value.regions] } : [...value];
}
