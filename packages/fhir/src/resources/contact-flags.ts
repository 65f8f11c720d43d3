import type { Flag } from "@medplum/fhirtypes";
import { noCallOf } from "@preamble/booking/call-plan";
import { codeLists } from "../code-lists.ts";
import type { FhirCase } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";

/**
 * Whom nobody may call or speak with, though the name and the number go along. What holds no more goes as ended, so that
 * a server that took it as active is told.
 */
export function contactFlags({ patient, form, earlierForms }: FhirCase): Flag[] {
  const helped = [...earlierForms, form].flatMap(({ intakeId, filledInBy }) =>
    filledInBy ? [{ intakeId, ...filledInBy }] : [],
  );
  const maySpeak = new Map(helped.map((one) => [notWith(one), one.maySpeakWith]));
  return [
    flag(
      patient.id,
      idOf("not-safe-to-call", patient.id),
      "Not safe to call",
      noCallOf(patient) === "not-safe",
    ),
    ...helped.map((one) =>
      flag(patient.id, idOf("not-to-speak-with", one.intakeId), notWith(one), !maySpeak.get(notWith(one))),
    ),
  ];
}

const notWith = ({ name, relation }: { name: string; relation: string }) =>
  `Not to be spoken with: ${name}, ${relation}`;

const flag = (patientId: string, id: string, text: string, holds: boolean): Flag => ({
  resourceType: "Flag",
  id,
  status: codeLists.flagStatus[holds ? "inForce" : "ended"],
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
