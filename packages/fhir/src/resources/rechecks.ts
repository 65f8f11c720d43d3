import type { Observation } from "@medplum/fhirtypes";
import { recheckQuestions } from "@preamble/booking/recheck";
import { recheckNames } from "@preamble/booking/recheck-names";
import type { FhirCase } from "../fhir-case.ts";
import { idOf } from "../identity.ts";
import { systems } from "../systems.ts";
import { notSure, surveyed } from "./reported.ts";

/** What the patient said of how they are since the form: no form holds it, and no rule was asked about it. */
export const recheckObservations = ({ id, rechecks, patient }: FhirCase): Observation[] =>
  rechecks.flatMap(({ at, answers, callBy }) =>
    recheckQuestions.map((question) => ({
      ...surveyed(patient.id, at),
      id: idOf("recheck", id, at.toISOString(), question),
      code: { coding: [{ system: systems.recheck, code: question }], text: recheckNames[question] },
      ...(answers[question] === "unsure"
        ? { dataAbsentReason: notSure }
        : { valueBoolean: answers[question] === "yes" }),
      ...(callBy && { note: [{ text: `The clinic was to call by ${callBy.toISOString()}.` }] }),
    })),
  );
