import type { Task } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirCase } from "../fhir-case.ts";
import { refer } from "../identity.ts";
import { systems } from "../systems.ts";
import { reviewNotes } from "./review-notes.ts";
import { responseId } from "./response.ts";

/** The case: what the clinic works on, and by when a human must have looked. */
export function taskOf(found: FhirCase): Task {
  const { id, reference, status, level, patient, raisedAt, dueAt, earlierForms, reviews } = found;
  return {
    resourceType: "Task",
    id,
    identifier: [{ system: systems.caseReference, value: reference }],
    status: codeLists.taskStatus[status],
    businessStatus: { text: status },
    intent: codeLists.always.taskIntent,
    priority: codeLists.taskPriority[level],
    code: { coding: [{ system: systems.level, code: level }] },
    focus: refer(responseId(found.form)),
    for: refer(patient.id),
    authoredOn: raisedAt.toISOString(),
    restriction: { period: { end: dueAt.toISOString() } },
    ...(reviews.length > 0 && { note: reviewNotes(reviews) }),
    ...(earlierForms.length > 0 && {
      input: earlierForms.map((form) => ({
        type: { text: "Earlier form of the case" },
        valueReference: refer(responseId(form)),
      })),
    }),
  };
}
