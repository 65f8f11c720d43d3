import { addMinutes } from "./wall-time.ts";

export const callContacts = ["patient", "emergency-contact"] as const;

export type CallContact = (typeof callContacts)[number];

/** What a clinician decided: whether someone was asked to go to the patient's home. */
export const welfareDecisions = ["welfare-check", "no-welfare-check"] as const;

export type WelfareDecision = (typeof welfareDecisions)[number];

/** How a call ended, or what was decided on what the calls had come to. */
export const callOutcomes = [
  "reached",
  "on-the-way-ambulance",
  "on-the-way-car",
  "arrived",
  "refuses",
  "handed-to-clinician",
  "not-reached",
  "wrong-number",
  "left-message",
  ...welfareDecisions,
] as const;

export type CallOutcome = (typeof callOutcomes)[number];

export const isDecision = (outcome: CallOutcome): outcome is WelfareDecision =>
  welfareDecisions.some((decision) => decision === outcome);

const settling: readonly CallOutcome[] = [
  "on-the-way-ambulance",
  "on-the-way-car",
  "arrived",
  ...welfareDecisions,
];

/** The patient was spoken with, and what follows is a clinician's to say. */
const undecided: readonly CallOutcome[] = ["refuses", "handed-to-clinician"];

export interface LoggedCall {
  readonly contact: CallContact;
  readonly outcome: CallOutcome;
}

export type NextCall =
  /** Call the patient, not before `at`. */
  | { readonly step: "patient"; readonly attempt: number; readonly at: Date }
  | { readonly step: "emergency-contact" }
  /** A clinician decides what follows, and whether someone is sent to the patient's home. */
  | { readonly step: "welfare-check" };

const attemptMinutes = [0, 5, 15];

/**
 * What the front desk does next for an emergency: the patient at 0, 5 and 15 minutes, then the emergency
 * contact, then a clinician decides on a welfare check. Who refuses, or was handed to a clinician, waits for that
 * decision at once. Null once the last that was said settles it. Someone who was reached and whose way is not
 * settled yet is called on.
 */
export function nextCall(raisedAt: Date, calls: readonly LoggedCall[]): NextCall | null {
  const said = calls.findLast(({ outcome }) => settling.includes(outcome) || undecided.includes(outcome));
  if (said) return settling.includes(said.outcome) ? null : { step: "welfare-check" };
  const attempts = calls.filter(({ contact }) => contact === "patient").length;
  const minutes = attemptMinutes[attempts];
  if (minutes !== undefined) {
    return { step: "patient", attempt: attempts + 1, at: addMinutes(raisedAt, minutes) };
  }
  const contactWasCalled = calls.some(({ contact }) => contact === "emergency-contact");
  return contactWasCalled ? { step: "welfare-check" } : { step: "emergency-contact" };
}
