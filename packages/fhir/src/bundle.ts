import type { Bundle, Resource } from "@medplum/fhirtypes";
import { codeLists } from "./code-lists.ts";
import type { FhirCase, FhirDocument } from "./fhir-case.ts";
import { documentReference } from "./resources/document-reference.ts";
import { observations, riskAssessments } from "./resources/findings.ts";
import { patientOf, relatedPerson } from "./resources/patient.ts";
import { questionnaire } from "./resources/questionnaire.ts";
import { reported } from "./resources/reported.ts";
import { questionnaireResponse } from "./resources/response.ts";
import { taskOf } from "./resources/task.ts";
import { auditEvents, consentsOf, provenanceOf } from "./resources/trail.ts";
import { visitResources } from "./resources/visits.ts";
import { withdrawnFlags } from "./resources/withdrawn.ts";

/**
 * A case as one FHIR R4 transaction. Each resource is put under an id of its own, so that a server that takes
 * the bundle twice holds it once. Pure: the same case and document give the same bundle.
 */
export function caseBundle(found: FhirCase, document: FhirDocument | null): Bundle {
  const resources: Resource[] = [
    questionnaire(found.protocol.content, found.protocol.hash),
    patientOf(found),
    ...relatedPerson(found),
    questionnaireResponse(found),
    ...observations(found),
    ...reported(found),
    ...withdrawnFlags(found),
    ...riskAssessments(found),
    taskOf(found),
    ...visitResources(found),
    ...consentsOf(found),
    ...provenanceOf(found),
    ...auditEvents(found),
    ...(document ? [documentReference(found, document)] : []),
  ];
  return {
    resourceType: "Bundle",
    type: codeLists.always.bundleType,
    entry: resources.map((resource) => ({
      fullUrl: `urn:uuid:${resource.id}`,
      resource,
      request: { method: codeLists.always.requestMethod, url: `${resource.resourceType}/${resource.id}` },
    })),
  };
}
