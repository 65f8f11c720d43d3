import type { Answers } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import type { FhirCase, FhirForm } from "../src/fhir-case.ts";

const definition = definitionOf(authoredContent);
const sentAt = new Date("2026-12-01T15:43:00Z");

/** A case with these answers, filled in by a daughter, with one visit booked and one called off. */
export function exampleCase(answers: Answers): FhirCase {
  const visit = {
    id: "0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
    slotId: "1b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c11",
    status: "booked",
    visitType: "new-visit",
    startsAt: new Date("2026-12-02T15:30:00Z"),
    endsAt: new Date("2026-12-02T16:00:00Z"),
    clinician: { id: "2b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c12", name: "Dr Theo Marshgrass" },
    location: { id: "3b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c13", name: "Harbor Street" },
  } as const;
  return {
    clinic: {
      id: "4b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c14",
      name: "Lowcountry Spine & Sports",
      phone: "+1 843 555 0100",
    },
    id: "5b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c15",
    reference: "LSS-7K2M",
    level: "same-day",
    status: "booked",
    dueAt: new Date("2026-12-01T21:00:00Z"),
    raisedAt: sentAt,
    patient: {
      id: "7b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c17",
      name: "Łukasz Żółć-Nguyễn",
      phone: "+1 843 555 0147",
      email: null,
      emergencyContact: { name: "Ana Żółć", phone: "+1 843 555 0148" },
      dateOfBirth: "1979-03-02",
      language: "es",
      interpreterWanted: true,
      safeToCall: true,
      voicemailOk: true,
      textOk: false,
    },
    form: exampleForm(answers),
    earlierForms: [],
    firedBefore: [],
    reviews: [],
    rechecks: [],
    visits: [
      visit,
      {
        ...visit,
        id: "8b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c18",
        slotId: "9b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c19",
        status: "cancelled",
      },
    ],
    history: [{ sequence: 7, at: sentAt, action: "cases.acknowledge", by: "Dr Theo Marshgrass" }],
  };
}

/** The form alone, filled in by the daughter. */
export function exampleForm(answers: Answers): FhirForm {
  return {
    intakeId: "6b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c16",
    protocol: { hash: definition.hash, content: authoredContent },
    sentAt,
    triagedAt: sentAt,
    day: sentAt.toISOString().slice(0, 10),
    filledInBy: { name: "Rosa Marsh", relation: "daughter", maySpeakWith: true },
    answers,
    told: [],
    retold: [],
    withdrawn: [
      {
        questionId: "urine-leak-new",
        was: "yes",
        is: "no",
        at: new Date("2026-12-01T15:40:00Z"),
        slip: false,
        reworded: false,
      },
    ],
    words: "I lifted a piano and felt something go.",
    allergies: "penicillin (rash)",
    bodyMap: [
      { region: "low-back", kind: "pain", intensity: 8 },
      { region: "saddle", kind: "numb" },
    ],
    signStarts: [],
    declined: [],
    triage: evaluate(compileProtocol(definition), answers, "2026-12-01"),
    consents: [
      { kind: "care", given: true, version: "2026-11", at: sentAt },
      { kind: "research", given: false, version: "2026-11", at: sentAt },
    ],
  };
}
