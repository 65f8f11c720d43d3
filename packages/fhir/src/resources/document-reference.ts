import type { DocumentReference } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirCase, FhirDocument } from "../fhir-case.ts";
import { refer } from "../identity.ts";
import { systems } from "../systems.ts";

/** The clinical summary as it went on record, the file within. */
export const documentReference = (found: FhirCase, document: FhirDocument): DocumentReference => ({
  resourceType: "DocumentReference",
  id: document.id,
  masterIdentifier: { system: systems.sha256, value: document.sha256 },
  status: codeLists.always.documentStatus,
  type: {
    coding: [{ system: systems.loinc, code: "34133-9", display: "Summary of episode note" }],
    text: "Clinical summary before the visit; patient-reported, not a diagnosis",
  },
  subject: refer(found.patient.id),
  date: document.issuedAt.toISOString(),
  content: [
    {
      attachment: {
        contentType: "application/pdf",
        language: "en",
        data: Buffer.from(document.bytes).toString("base64"),
        size: document.bytes.length,
        hash: document.sha1,
        title: `Clinical summary ${found.reference}`,
        creation: document.issuedAt.toISOString(),
      },
    },
  ],
});
