import type { Bundle, Resource } from "@medplum/fhirtypes";
import { codeLists } from "./code-lists.ts";
import type { FhirCase, FhirDocument, FhirForm } from "./fhir-case.ts";
import { uniqueById } from "./identity.ts";
import { contactFlags } from "./resources/contact-flags.ts";
import { documentReference } from "./resources/document-reference.ts";
import { observations, riskAssessments } from "./resources/findings.ts";
import { patientOf, relatedPerson } from "./resources/patient.ts";
import { questionnaire } from "./resources/questionnaire.ts";
import { recheckObservations } from "./resources/rechecks.ts";
import { reported } from "./resources/reported.ts";
import { questionnaireResponse } from "./resources/response.ts";
import { taskOf } from "./resources/task.ts";
import { auditEvents, consentsOf, provenanceOf } from "./resources/trail.ts";
import { visitResources } from "./resources/visits.ts";
import { withdrawnFlags } from "./resources/withdrawn.ts";

/**
 * A case with each of its forms as one FHIR R4 transaction. Each resource is put under an id of its own, so that a server that takes
 * the bundle twice holds it once. Pure: the same case and document give the same bundle.
 */
export function caseBundle(found: FhirCase, document: FhirDocument | null): Bundle {
  const forms = [found.form, ...found.earlierForms];
  const resources: Resource[] = [
    ...uniqueById(forms.map(({ protocol }) => questionnaire(protocol.content, protocol.hash))),
    patientOf(found),
    ...contactFlags(found),
    ...forms.flatMap((form) => formResources(form, found)),
    ...recheckObservations(found),
    ...riskAssessments(found),
    taskOf(found),
    ...visitResources(found),
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

function formResources(form: FhirForm, found: FhirCase): Resource[] {
  const { id } = found.patient;
  return [
    ...relatedPerson(form, id),
    questionnaireResponse(form, id),
    ...observations(form, id),
    ...reported(form, id),
    ...withdrawnFlags(form, id),
    ...consentsOf(form, found),
    ...provenanceOf(form, id),
  ];
}
