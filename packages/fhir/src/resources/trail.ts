import type {
  AuditEvent,
  Consent,
  Patient,
  Practitioner,
  Provenance,
  ProvenanceAgent,
  RelatedPerson,
} from "@medplum/fhirtypes";
import type { ConsentKind } from "@preamble/domain/consents";
import { codeLists } from "../code-lists.ts";
import type { FhirCase, FhirForm } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";
import { fillerId } from "./patient.ts";
import { gatheredAt, responseId } from "./response.ts";

const scopes: Readonly<Record<ConsentKind, string>> = {
  care: "treatment",
  "data-sharing": "patient-privacy",
  photos: "patient-privacy",
  research: "research",
};

/** What was agreed to, and what was taken back. Of an earlier form none is in force: the last one's are the case's. */
export const consentsOf = (
  { intakeId, consents }: FhirForm,
  { form, patient, clinic }: FhirCase,
): Consent[] =>
  consents.map(({ kind, given, version, at }) => ({
    resourceType: "Consent",
    id: idOf("consent", intakeId, kind),
    status: codeLists.consentStatus[given && intakeId === form.intakeId ? "inForce" : "ended"],
    scope: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentscope", code: scopes[kind] }],
    },
    category: [
      {
        coding: [
          { system: systems.loinc, code: "59284-0", display: "Consent Document" },
          { system: systems.consent, code: kind },
        ],
      },
    ],
    patient: refer(patient.id),
    dateTime: at.toISOString(),
    organization: [{ display: clinic.name }],
    policyRule: { text: `The clinic's words on ${kind}, version ${version}` },
    provision: { type: codeLists.consentProvision[given ? "given" : "withheld"] },
  }));

const authorType = {
  coding: [
    {
      system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
      code: "author",
      display: "Author",
    },
  ],
};

/**
 * Who gave the answers, and when; then what reached the clinic of theirs since, and each member of staff who wrote some down, with who
 * told them.
 */
export function provenanceOf(form: FhirForm, patientId: string): Provenance[] {
  const { intakeId, sentAt, told, retold, filledInBy } = form;
  const byMember = Map.groupBy(told, ({ by }) => by.id);
  const patient = refer<Patient>(patientId);
  const author = {
    type: authorType,
    who: refer<Patient | RelatedPerson>(fillerId(form) ?? patientId),
    ...(filledInBy && { onBehalfOf: patient }),
  };
  return [
    {
      resourceType: "Provenance",
      id: idOf("provenance", intakeId),
      target: [refer(responseId(form))],
      recorded: gatheredAt(form).toISOString(),
      agent: [author],
    },
    ...(retold.length > 0
      ? [
          amendment(form, author, {
            changed: retold,
            how: `Reached the clinic after the form was ${sentAt ? "sent" : "triaged"}.`,
          }),
        ]
      : []),
    ...[...byMember].map(([staffId, changed]) =>
      amendment(
        form,
        {
          type: authorType,
          who: refer<Practitioner>(staffId, changed[0]?.by.name),
          onBehalfOf: patient,
        },
        {
          changed,
          how: `Wrote down by telephone, told by: ${[...new Set(changed.map(({ toldBy }) => toldBy))].join(", ")}.`,
        },
      ),
    ),
  ];
}

type Changed = {
  readonly changed: readonly { readonly questionId: string; readonly at: Date }[];
  readonly how: string;
};

const amendment = (form: FhirForm, agent: ProvenanceAgent, { changed, how }: Changed): Provenance => ({
  resourceType: "Provenance",
  id: idOf("provenance", form.intakeId, "since", agent.who?.reference ?? ""),
  target: [refer(responseId(form))],
  recorded: new Date(Math.max(...changed.map(({ at }) => at.getTime()))).toISOString(),
  activity: {
    coding: [
      {
        system: "http://terminology.hl7.org/CodeSystem/v3-DataOperation",
        code: "UPDATE",
        display: "revise",
      },
    ],
    text: `${how} ${changed.map(({ questionId }) => questionId).join(", ")}`,
  },
  agent: [agent],
});

/** What was done to the case, as the clinic's own trail has it. */
export const auditEvents = ({ id, clinic, history }: FhirCase): AuditEvent[] =>
  history.map(({ sequence, at, action, by }) => ({
    resourceType: "AuditEvent",
    id: idOf("audit", clinic.id, String(sequence)),
    type: {
      system: "http://terminology.hl7.org/CodeSystem/audit-event-type",
      code: "rest",
      display: "RESTful Operation",
    },
    subtype: [{ system: systems.action, code: action }],
    action: codeLists.always.auditAction,
    recorded: at.toISOString(),
    outcome: codeLists.always.auditOutcome,
    agent: [{ who: { display: by }, requestor: true }],
    source: { observer: { display: `Preamble at ${clinic.name}` } },
    entity: [{ what: refer(id) }],
  }));
