import type { Observation, RiskAssessment } from "@medplum/fhirtypes";
import { adaptedWording, isAdapted } from "@preamble/domain/content/instruments";
import { scoreItems } from "@preamble/domain/content/score-items";
import { followedScores } from "@preamble/domain/scores/followed-scores";
import { withDerived } from "@preamble/domain/triage/derive";
import { codeLists } from "../code-lists.ts";
import { conceptCodes } from "../concept-codes.ts";
import type { FhirCase, FhirForm, FhirRuleBefore } from "../fhir-case.ts";
import { idOf, refer, uniqueById } from "../identity.ts";
import { systems } from "../systems.ts";
import { surveyedIn } from "./reported.ts";
import { gatheredAt, responseId } from "./response.ts";

/** Pain and scores, as the patient reported them. */
export function observations(form: FhirForm, patientId: string): Observation[] {
  const { intakeId, protocol } = form;
  const since = new Map([
    ...form.told.map(({ questionId, at }) => [questionId, at] as const),
    ...form.retold.map(({ questionId, givenAt }) => [questionId, givenAt] as const),
  ]);
  const answers = withDerived(form.answers, form.day);
  return protocol.content.questions.flatMap((question): Observation[] => {
    const value = answers[question.id];
    if (typeof value !== "number" || !followedScores.includes(question.id)) return [];
    // Of what is asked in our own words, the code of the validated score is not claimed.
    const known = isAdapted(question.id) ? [] : conceptCodes(question.codes);
    return [
      {
        ...surveyedIn(form, patientId, toldAt(question.id, since) ?? gatheredAt(form)),
        id: idOf("observation", intakeId, question.id),
        code: {
          coding: [{ system: systems.question, code: question.id }, ...known],
          text: question.label.en,
        },
        valueQuantity: {
          value: Math.round(value * 10) / 10,
          unit: "score",
          system: systems.ucum,
          code: "{score}",
        },
        ...(isAdapted(question.id) && { note: [{ text: adaptedWording.en }] }),
      },
    ];
  });
}

/** When a score was last told beside the form: itself, or any item of it. */
function toldAt(questionId: string, since: ReadonlyMap<string, Date>): Date | undefined {
  const items = scoreItems.find(({ scoreId }) => scoreId === questionId)?.itemIds ?? [];
  const times = [questionId, ...items].flatMap((id) => since.get(id) ?? []);
  return times.toSorted((one, other) => other.getTime() - one.getTime())[0];
}

/**
 * One for each rule that fired in a form of the case, and for each that gave the level and fires no more: how urgent,
 * why and on whose authority. No diagnosis is named.
 */
export function riskAssessments({ form, earlierForms, firedBefore, patient }: FhirCase): RiskAssessment[] {
  const before = firedBefore.map((rule) => ({
    rule,
    note: "Fired before: its answer was taken back or another form came in since.",
    basis: null,
  }));
  const earlier = earlierForms.flatMap((one) =>
    firedIn(one).map((rule) => ({ rule, note: "Fired in an earlier form of the case.", basis: one })),
  );
  const now = firedIn(form).map((rule) => ({ rule, note: null, basis: form }));
  return uniqueById([...before, ...earlier, ...now].map((one) => riskAssessment(patient.id, one)));
}

function firedIn(form: FhirForm): FhirRuleBefore[] {
  const { intakeId, protocol, triage, triagedAt } = form;
  const { content, hash } = protocol;
  return triage.fired.map(({ ruleId, level }) => {
    const rule = content.rules.find((one) => one.id === ruleId);
    const [clinicianMessage, rationale] = [rule?.clinicianMessage ?? ruleId, rule?.rationale ?? ruleId];
    const citation = rule?.citation ?? "";
    const { version } = content;
    const at = triagedAt;
    return { intakeId, ruleId, level, clinicianMessage, rationale, citation, version, hash, at };
  });
}

type Fired = {
  readonly rule: FhirRuleBefore;
  readonly note: string | null;
  /** The form whose answers are its ground; null: they are in it no more. */
  readonly basis: FhirForm | null;
};

function riskAssessment(patientId: string, { rule, note, basis }: Fired): RiskAssessment {
  const { intakeId, ruleId, level, clinicianMessage, rationale, citation, version, hash, at } = rule;
  const notes = [...(note ? [note] : []), ...(citation ? [`Source: ${citation}`] : [])];
  return {
    resourceType: "RiskAssessment",
    id: idOf("risk", intakeId, hash, ruleId),
    status: codeLists.always.riskStatus,
    method: { text: `Rules of version ${version}, ${hash}` },
    code: { coding: [{ system: systems.rule, code: ruleId }] },
    subject: refer(patientId),
    occurrenceDateTime: at.toISOString(),
    ...(basis && { basis: [refer(responseId(basis))] }),
    prediction: [
      {
        outcome: { text: clinicianMessage },
        qualitativeRisk: { coding: [{ system: systems.level, code: level }] },
        rationale,
      },
    ],
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
  };
}
