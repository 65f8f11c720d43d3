import type { Observation, Patient, QuestionnaireResponse } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirForm } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";
import { gatheredAt, responseId } from "./response.ts";

const ownWords = {
  words: "In the patient's own words",
  allergies: "Allergies, in the patient's own words",
} as const;

const marks = { pain: "Pain here", numb: "Numb here", spasm: "Spasm here" } as const;

/**
 * What the patient reported beside the answers: their words, their allergies, each place of the body map, and since when
 * each sign is there.
 */
export const reported = (form: FhirForm, patientId: string): Observation[] => [
  ...written(form, patientId),
  ...placesOf(form, patientId),
  ...startsOf(form, patientId),
];

/** Why an Observation has no value. */
export const notSure = {
  coding: [
    {
      system: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
      code: "asked-unknown",
      display: "Asked But Unknown",
    },
  ],
  text: "Not sure",
};

/** Of one thing that the patient reported, all but what it is. */
export const surveyed = (patientId: string, at: Date) => ({
  resourceType: "Observation" as const,
  status: codeLists.always.observationStatus,
  category: [
    {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/observation-category",
          code: "survey",
          display: "Survey",
        },
      ],
    },
  ],
  subject: refer<Patient>(patientId),
  effectiveDateTime: at.toISOString(),
});

/** The same of what stands in a form. */
export const surveyedIn = (form: FhirForm, patientId: string, at: Date) => ({
  ...surveyed(patientId, at),
  derivedFrom: [refer<QuestionnaireResponse>(responseId(form))],
});

/** Free text, so that it claims no substance and no reaction by a code; "none" may stand in it. */
function written(form: FhirForm, patientId: string): Observation[] {
  return (["words", "allergies"] as const).flatMap((kind) => {
    const text = form[kind];
    if (!text) return [];
    return {
      ...surveyedIn(form, patientId, gatheredAt(form)),
      id: idOf("reported", form.intakeId, kind),
      code: { coding: [{ system: systems.annotation, code: kind }], text: ownWords[kind] },
      valueString: text,
    };
  });
}

/** One for each mark; how strong is said of pain alone, and not of every pain. */
function placesOf(form: FhirForm, patientId: string): Observation[] {
  const names = form.protocol.content.optionLabels["pain-regions"] ?? {};
  return form.bodyMap.map((mark) => {
    const { kind, region } = mark;
    const intensity = mark.kind === "pain" ? mark.intensity : undefined;
    const display = names[region]?.en ?? region;
    return {
      ...surveyedIn(form, patientId, gatheredAt(form)),
      id: idOf("mark", form.intakeId, kind, region),
      code: { coding: [{ system: systems.mark, code: kind }], text: marks[kind] },
      bodySite: {
        coding: [{ system: systems.option("pain-regions"), code: region, display }],
        text: display,
      },
      ...(intensity === undefined
        ? { valueBoolean: true }
        : { valueQuantity: { value: intensity, unit: "score", system: systems.ucum, code: "{score}" } }),
    };
  });
}

/** By the calendar: "yesterday" says nothing a week later. */
function startsOf(form: FhirForm, patientId: string): Observation[] {
  const labels = new Map(form.protocol.content.questions.map(({ id, label }) => [id, label.en]));
  return form.signStarts.map(({ questionId, toldAt, began }) => ({
    ...surveyedIn(form, patientId, toldAt),
    id: idOf("sign-start", form.intakeId, questionId),
    code: {
      coding: [{ system: systems.signStart, code: questionId }],
      text: `Since when: ${labels.get(questionId) ?? questionId}`,
    },
    ...(began
      ? { valuePeriod: { ...(began.first && { start: began.first }), end: began.last } }
      : { dataAbsentReason: notSure }),
  }));
}
