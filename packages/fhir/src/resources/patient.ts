import type { Extension, Patient, RelatedPerson } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirCase, FhirForm } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { extensions, systems } from "../systems.ts";

type Gender = (typeof codeLists.gender)[keyof typeof codeLists.gender];

const languages = { en: "English", es: "Spanish" } as const;

/** Who the case is about. Sex at birth is an answer; where it is none, nothing is claimed. */
export function patientOf({ patient, form, earlierForms }: FhirCase): Patient {
  const { id, name, phone, email, emergencyContact, dateOfBirth, language, interpreterWanted } = patient;
  const said = [form, ...earlierForms.toReversed()].map(({ answers }) => answers["sex-at-birth"]);
  const sex = said.find((one) => one !== undefined);
  const gender: Gender | undefined = Object.values(codeLists.gender).find((one) => one === sex);
  const telecom = [
    ...(phone ? [{ extension: allowed(patient), system: codeLists.telecomSystem.phone, value: phone }] : []),
    ...(email ? [{ system: codeLists.telecomSystem.email, value: email }] : []),
  ];
  return {
    resourceType: "Patient",
    id,
    extension: [{ url: extensions.interpreterRequired, valueBoolean: interpreterWanted }],
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

const allowed = ({ safeToCall, voicemailOk, textOk }: FhirCase["patient"]): Extension[] => [
  { url: extensions.safeToCall, valueBoolean: safeToCall },
  { url: extensions.voicemailOk, valueBoolean: voicemailOk },
  { url: extensions.textOk, valueBoolean: textOk },
];

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
