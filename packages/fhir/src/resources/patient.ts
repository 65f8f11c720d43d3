import type { Patient, RelatedPerson } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirCase, FhirForm } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";

type Gender = (typeof codeLists.gender)[keyof typeof codeLists.gender];

const languages = { en: "English", es: "Spanish" } as const;

/** Who the case is about. Sex at birth is an answer; where it is none, nothing is claimed. */
export function patientOf({ patient, form, earlierForms }: FhirCase): Patient {
  const { id, name, phone, email, emergencyContact, dateOfBirth, language } = patient;
  const said = [form, ...earlierForms.toReversed()].map(({ answers }) => answers["sex-at-birth"]);
  const sex = said.find((one) => one !== undefined);
  const gender: Gender | undefined = Object.values(codeLists.gender).find((one) => one === sex);
  const telecom = [
    ...(phone ? [{ system: codeLists.telecomSystem.phone, value: phone }] : []),
    ...(email ? [{ system: codeLists.telecomSystem.email, value: email }] : []),
  ];
  return {
    resourceType: "Patient",
    id,
    name: [{ text: name }],
    ...(telecom.length > 0 && { telecom }),
    ...(gender && { gender }),
    ...(dateOfBirth && { birthDate: dateOfBirth }),
    ...(emergencyContact && {
      contact: [
        {
          relationship: [
            { coding: [{ system: systems.contactRole, code: "C", display: "Emergency Contact" }] },
          ],
          name: { text: emergencyContact.name },
          telecom: [{ system: codeLists.telecomSystem.phone, value: emergencyContact.phone }],
        },
      ],
    }),
    communication: [
      {
        language: {
          coding: [{ system: "urn:ietf:bcp:47", code: language, display: languages[language] }],
        },
        preferred: true,
      },
    ],
  };
}

/** The id of whoever filled the form in for the patient; null where they did so themselves. */
export const fillerId = ({ intakeId, filledInBy }: FhirForm): string | null =>
  filledInBy && idOf("filler", intakeId);

/** Who filled the form in for the patient, if anyone did. */
export function relatedPerson(form: FhirForm, patientId: string): RelatedPerson[] {
  const id = fillerId(form);
  if (!id || !form.filledInBy) return [];
  const { name, relation } = form.filledInBy;
  return [
    {
      resourceType: "RelatedPerson",
      id,
      patient: refer(patientId),
      name: [{ text: name }],
      relationship: [{ text: relation }],
    },
  ];
}
