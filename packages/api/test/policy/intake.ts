import { randomUUID } from "node:crypto";
import { consentVersions } from "@preamble/domain/consents";
import { setConsent } from "../../src/consents/set-consent.ts";
import { adoptProtocol } from "../../src/intake/adopt-protocol.ts";
import { annotate } from "../../src/intake/annotate.ts";
import { answerAgain } from "../../src/intake/answer-again.ts";
import { answerLate } from "../../src/intake/answer-late.ts";
import { getIntake } from "../../src/intake/get-intake.ts";
import { getResult } from "../../src/intake/get-result.ts";
import { getStatus } from "../../src/intake/get-status.ts";
import { raiseEmergency } from "../../src/intake/raise-emergency.ts";
import { remindUnfinished } from "../../src/intake/remind-unfinished.ts";
import { saveAnswers } from "../../src/intake/save-answers.ts";
import { saveContact } from "../../src/intake/save-contact.ts";
import { settleEmergency } from "../../src/intake/settle-emergency.ts";
import { settleIdle } from "../../src/intake/settle-idle.ts";
import { startIntake } from "../../src/intake/start-intake.ts";
import { submitIntake } from "../../src/intake/submit-intake.ts";
import { createResumeLink } from "../../src/resume/create-resume-link.ts";
import { redeemResumeLink } from "../../src/resume/redeem-resume-link.ts";
import { contact, event } from "../world.ts";
import { patient, worker, type Rule } from "./rule.ts";

/** A patient has their own form, what they agreed to, and the ways back into it. */
export const intakePolicy: readonly Rule[] = [
  {
    verb: startIntake,
    roles: ["visitor", "patient"],
    stage: "open",
    targets: [],
    input: () => ({ language: "en" }),
  },
  {
    verb: saveContact,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, contact }),
  },
  {
    verb: saveAnswers,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, events: [event("fainted", false)] }),
  },
  {
    verb: answerAgain,
    roles: patient,
    stage: "booked",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({
      intakeId,
      answers: [event("foot-drop", false)],
    }),
  },
  {
    verb: answerLate,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, events: [event("foot-drop", false)] }),
  },
  {
    verb: annotate,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({
      intakeId,
      notes: {
        words: "It began in the garden.",
        bodyMap: [{ region: "low-back", kind: "pain", intensity: 6 }],
        symptomStarts: { "saddle-numbness": "today" },
      },
    }),
  },
  {
    verb: raiseEmergency,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: submitIntake,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, submissionKey: randomUUID() }),
  },
  {
    verb: getIntake,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
    shows: ({ intakeId }) => intakeId,
  },
  {
    verb: getResult,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: getStatus,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: adoptProtocol,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: remindUnfinished,
    roles: worker,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: settleEmergency,
    roles: worker,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: settleIdle,
    roles: worker,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: setConsent,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({
      intakeId,
      kind: "research",
      version: consentVersions.research,
      given: true,
    }),
  },
  {
    verb: createResumeLink,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: redeemResumeLink,
    roles: ["visitor", "patient"],
    stage: "open",
    targets: [],
    input: ({ link }) => ({ ...link }),
  },
];
