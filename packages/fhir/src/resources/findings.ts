import type { Observation, RiskAssessment } from "@medplum/fhirtypes";
import { adaptedWording, isAdapted } from "@preamble/domain/content/instruments";
import { followedScores } from "@preamble/domain/scores/followed-scores";
import { withDerived } from "@preamble/domain/triage/derive";
import { codeLists } from "../code-lists.ts";
import { conceptCodes } from "../concept-codes.ts";
import type { FhirCase, FhirRuleBefore } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";
import { surveyed } from "./reported.ts";
import { responseId } from "./response.ts";

/** Pain and scores, as the patient reported them. */
export function observations(found: FhirCase): Observation[] {
  const { id, protocol, sentAt, raisedAt } = found;
  const sent = sentAt ?? raisedAt;
  const toldAt = new Map(found.told.map(({ questionId, at }) => [questionId, at]));
  const answers = withDerived(found.answers, sent.toISOString().slice(0, 10));
  return protocol.content.questions.flatMap((question): Observation[] => {
    const value = answers[question.id];
    if (typeof value !== "number" || !followedScores.includes(question.id)) return [];
    // Of what is asked in our own words, the code of the validated score is not claimed.
    const known = isAdapted(question.id) ? [] : conceptCodes(question.codes);
    return [
      {
        ...surveyed(found, toldAt.get(question.id) ?? sent),
        id: idOf("observation", id, question.id),
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

/**
 * One for each rule that fired, and for each that gave the level and fires no more: how urgent, why and on whose
 * authority. No diagnosis is named.
 */
export function riskAssessments(found: FhirCase): RiskAssessment[] {
  const { protocol, triage, firedBefore, sentAt, raisedAt } = found;
  const { content, hash } = protocol;
  const fired = triage.fired.map(({ ruleId, level }) => {
    const rule = content.rules.find((one) => one.id === ruleId);
    const [clinicianMessage, rationale] = [rule?.clinicianMessage ?? ruleId, rule?.rationale ?? ruleId];
    const citation = rule?.citation ?? "";
    const at = sentAt ?? raisedAt;
    return { ruleId, level, clinicianMessage, rationale, citation, version: content.version, hash, at };
  });
  return [
    ...fired.map((rule) => riskAssessment(found, rule, "fires")),
    ...firedBefore.map((rule) => riskAssessment(found, rule, "fired before")),
  ];
}

function riskAssessment(
  found: FhirCase,
  { ruleId, level, clinicianMessage, rationale, citation, version, hash, at }: FhirRuleBefore,
  state: "fires" | "fired before",
): RiskAssessment {
  const notes = [
    ...(state === "fires" ? [] : ["Fired before: its answer was taken back or another form came in since."]),
    ...(citation ? [`Source: ${citation}`] : []),
  ];
  return {
    resourceType: "RiskAssessment",
    id: idOf("risk", found.id, state === "fires" ? ruleId : `${ruleId} before`),
    status: codeLists.always.riskStatus,
    method: { text: `Rules of version ${version}, ${hash}` },
    code: { coding: [{ system: systems.rule, code: ruleId }] },
    subject: refer(found.patient.id),
    occurrenceDateTime: at.toISOString(),
    // What is in the form now is no ground for what fired before.
    ...(state === "fires" && { basis: [refer(responseId(found))] }),
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
