import type { AuditEvent, Consent, Provenance } from "@medplum/fhirtypes";
import type { ConsentKind } from "@preamble/domain/consents";
import type { FhirCase } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";
import { fillerId } from "./patient.ts";
import { responseId } from "./response.ts";

const scopes: Readonly<Record<ConsentKind, string>> = {
  care: "treatment",
  "data-sharing": "patient-privacy",
  photos: "patient-privacy",
  research: "research",
};

/** What was agreed to, and what was taken back. */
export const consentsOf = ({ id, patient, consents, clinic }: FhirCase): Consent[] =>
  consents.map(({ kind, given, version, at }) => ({
    resourceType: "Consent",
    id: idOf("consent", id, kind),
    status: given ? "active" : "inactive",
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
    provision: { type: given ? "permit" : "deny" },
  }));

/** Who gave the answers, and when. */
export const provenanceOf = (found: FhirCase): Provenance => ({
  resourceType: "Provenance",
  id: idOf("provenance", found.id),
  target: [refer(responseId(found))],
  recorded: (found.sentAt ?? found.raisedAt).toISOString(),
  agent: [
    {
      type: {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
            code: "author",
            display: "Author",
          },
        ],
      },
      who: refer(fillerId(found) ?? found.patient.id),
      ...(found.filledInBy && { onBehalfOf: refer(found.patient.id) }),
    },
  ],
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
    action: "E",
    recorded: at.toISOString(),
    outcome: "0",
    agent: [{ who: { display: by }, requestor: true }],
    source: { observer: { display: `Preamble at ${clinic.name}` } },
    entity: [{ what: refer(id) }],
  }));
