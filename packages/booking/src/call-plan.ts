import { addMinutes } from "./wall-time.ts";

export const callContacts = ["patient", "emergency-contact"] as const;

export type CallContact = (typeof callContacts)[number];

/** How a call ended. */
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
] as const;

export type CallOutcome = (typeof callOutcomes)[number];

const settling: readonly CallOutcome[] = [
  "on-the-way-ambulance",
  "on-the-way-car",
  "arrived",
  "refuses",
  "handed-to-clinician",
];

export interface LoggedCall {
  readonly contact: CallContact;
  readonly outcome: CallOutcome;
}

export type NextCall =
  /** Call the patient, not before `at`. */
  | { readonly step: "patient"; readonly attempt: number; readonly at: Date }
  | { readonly step: "emergency-contact" }
  /** A clinician decides whether someone is sent to the patient's home. */
  | { readonly step: "welfare-check" };

const attemptMinutes = [0, 5, 15];

/**
 * What the front desk does next for an emergency: the patient at 0, 5 and 15 minutes, then the emergency
 * contact, then a clinician decides on a welfare check. Null once a call has settled it. Someone who was
 * reached and whose way is not settled yet is called on.
 */
export function nextCall(raisedAt: Date, calls: readonly LoggedCall[]): NextCall | null {
  if (calls.some(({ outcome }) => settling.includes(outcome))) return null;
  const attempts = calls.filter(({ contact }) => contact === "patient").length;
  const minutes = attemptMinutes[attempts];
  if (minutes !== undefined) {
    return { step: "patient", attempt: attempts + 1, at: addMinutes(raisedAt, minutes) };
  }
  const contactWasCalled = calls.some(({ contact }) => contact === "emergency-contact");
  return contactWasCalled ? { step: "welfare-check" } : { step: "emergency-contact" };
}
