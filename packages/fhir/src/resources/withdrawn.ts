import type { Flag } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirForm } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { systems } from "../systems.ts";

/** One for each answer that raised a flag and was changed afterwards: the response holds only what stands now. */
export const withdrawnFlags = ({ intakeId, protocol, withdrawn }: FhirForm, patientId: string): Flag[] =>
  withdrawn.map(({ questionId, was, is, at, slip, reworded }) => {
    const label = protocol.content.questions.find((question) => question.id === questionId)?.label.en;
    const how = slip
      ? "Tapped and untapped"
      : reworded
        ? "Asked anew in other words after it raised a flag"
        : "Changed after it raised a flag";
    return {
      resourceType: "Flag",
      id: idOf("withdrawn", intakeId, questionId),
      status: codeLists.flagStatus.inForce,
      category: [
        {
          coding: [
            {
              system: "http://terminology.hl7.org/CodeSystem/flag-category",
              code: "clinical",
              display: "Clinical",
            },
          ],
        },
      ],
      code: {
        coding: [{ system: systems.question, code: questionId }],
        text: `${label ?? questionId} ${how}: was ${was}, now ${is}.`,
      },
      subject: refer(patientId),
      period: { start: at.toISOString() },
    };
  });
