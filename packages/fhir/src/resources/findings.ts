import type { Observation, RiskAssessment } from "@medplum/fhirtypes";
import { adaptedWording } from "@preamble/domain/content/instruments";
import { scoreItems } from "@preamble/domain/content/score-items";
import { withDerived } from "@preamble/domain/triage/derive";
import { codeLists } from "../code-lists.ts";
import { conceptCodes } from "../concept-codes.ts";
import type { FhirCase } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";
import { surveyed } from "./reported.ts";
import { responseId } from "./response.ts";

const pains = ["pain-now", "pain-worst-24h"];
const scores = scoreItems.map(({ scoreId }) => scoreId);

/** Pain and scores, as the patient reported them. */
export function observations(found: FhirCase): Observation[] {
  const { id, protocol, sentAt, raisedAt } = found;
  const sent = sentAt ?? raisedAt;
  const toldAt = new Map(found.told.map(({ questionId, at }) => [questionId, at]));
  const answers = withDerived(found.answers, sent.toISOString().slice(0, 10));
  return protocol.content.questions.flatMap((question): Observation[] => {
    const value = answers[question.id];
    const isScore = scores.includes(question.id);
    if (typeof value !== "number" || (!isScore && !pains.includes(question.id))) return [];
    // Ours is not the validated wording, so the code of the validated score is not claimed.
    const known = isScore ? [] : conceptCodes(question.codes);
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
        ...(isScore && { note: [{ text: adaptedWording.en }] }),
      },
    ];
  });
}

/** One for each rule that fired: how urgent, why and on whose authority. No diagnosis is named. */
export function riskAssessments(found: FhirCase): RiskAssessment[] {
  const { id, protocol, patient, triage, sentAt, raisedAt } = found;
  return triage.fired.map(({ ruleId, level }) => {
    const rule = protocol.content.rules.find((one) => one.id === ruleId);
    return {
      resourceType: "RiskAssessment",
      id: idOf("risk", id, ruleId),
      status: codeLists.always.riskStatus,
      method: { text: `Rules of version ${protocol.content.version}, ${protocol.hash}` },
      code: { coding: [{ system: systems.rule, code: ruleId }] },
      subject: refer(patient.id),
      occurrenceDateTime: (sentAt ?? raisedAt).toISOString(),
      basis: [refer(responseId(found))],
      prediction: [
        {
          outcome: { text: rule?.clinicianMessage ?? ruleId },
          qualitativeRisk: { coding: [{ system: systems.level, code: level }] },
          rationale: rule?.rationale ?? ruleId,
        },
      ],
      ...(rule?.citation && { note: [{ text: `Source: ${rule.citation}` }] }),
    };
  });
}
