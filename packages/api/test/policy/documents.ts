import { randomUUID } from "node:crypto";
import { exportFhir } from "../../src/documents/export-fhir.ts";
import { findDocument } from "../../src/documents/find-document.ts";
import { getAppointmentLetter } from "../../src/documents/get-appointment-letter.ts";
import { getHandout } from "../../src/documents/get-handout.ts";
import { issueCopy } from "../../src/documents/issue-copy.ts";
import { issueDocument } from "../../src/documents/issue-document.ts";
import { verifyDocument } from "../../src/documents/verify-document.ts";
import { type Rule } from "./rule.ts";

/** What a clinician hands out, a patient's own copy, and whether a paper was issued. */
export const documentPolicy: readonly Rule[] = [
  {
    verb: issueDocument,
    roles: ["front-desk", "clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({
      caseId,
      documentId: randomUUID(),
      kind: "appointment-letter",
      sha256: "0".repeat(64),
    }),
  },
  {
    verb: issueCopy,
    roles: ["patient"],
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, documentId: randomUUID(), sha256: "0".repeat(64) }),
  },
  {
    verb: getAppointmentLetter,
    roles: ["front-desk", "clinician"],
    stage: "booked",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: getHandout,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: exportFhir,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: findDocument,
    roles: ["visitor", "patient"],
    stage: "sent",
    targets: ["documentId"],
    input: ({ documentId }) => ({ documentId }),
  },
  {
    verb: verifyDocument,
    roles: ["visitor", "patient"],
    stage: "open",
    targets: [],
    input: () => ({ sha256: "0".repeat(64) }),
  },
];
