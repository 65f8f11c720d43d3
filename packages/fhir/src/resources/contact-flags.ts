import type { Flag } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirCase } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";

/** Whom nobody may call or speak with, though the name and the number go along. */
export function contactFlags({ patient, form, earlierForms }: FhirCase): Flag[] {
  const helpers = [form, ...earlierForms].flatMap(({ intakeId, filledInBy }) =>
    filledInBy && !filledInBy.maySpeakWith
      ? [flag(patient.id, idOf("not-to-speak-with", intakeId), notWith(filledInBy))]
      : [],
  );
  const unsafe = patient.phone !== null && !patient.safeToCall;
  return [
    ...(unsafe ? [flag(patient.id, idOf("not-safe-to-call", patient.id), "Not safe to call")] : []),
    ...helpers,
  ];
}

const notWith = ({ name, relation }: { name: string; relation: string }) =>
  `Not to be spoken with: ${name}, ${relation}`;

const flag = (patientId: string, id: string, text: string): Flag => ({
  resourceType: "Flag",
  id,
  status: codeLists.always.flagStatus,
  category: [
    {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/flag-category",
          code: "contact",
          display: "Subject Contact",
        },
      ],
    },
  ],
  code: { text },
  subject: refer(patientId),
});
