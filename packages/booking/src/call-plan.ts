import { shortestReason } from "@preamble/domain/reason-length";
import { addMinutes } from "./wall-time.ts";

export const callContacts = ["patient", "emergency-contact"] as const;

export type CallContact = (typeof callContacts)[number];

/** What a clinician decided: whether someone was asked to go to the patient's home. */
export const welfareDecisions = ["welfare-check", "no-welfare-check"] as const;

type WelfareDecision = (typeof welfareDecisions)[number];

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

/** How long the name of a hospital is. */
const shortestPlace = 2;
export const longestPlace = 120;

/** What is missing of a logged call or does not belong there: an arrival names its place, a decision says why. */
export function callFaults({
  outcome,
  place,
  reason,
}: {
  readonly outcome: CallOutcome;
  readonly place?: string | undefined;
  readonly reason?: string | undefined;
}): ("place" | "reason")[] {
  const fits = (text: string | undefined, isNeeded: boolean, shortest: number): boolean =>
    isNeeded ? text !== undefined && text.trim().length >= shortest : text === undefined;
  return [
    ...(fits(place, outcome === "arrived", shortestPlace) ? [] : (["place"] as const)),
    ...(fits(reason, isDecision(outcome), shortestReason) ? [] : (["reason"] as const)),
  ];
}

const settling: readonly CallOutcome[] = [
  "on-the-way-ambulance",
  "on-the-way-car",
  "arrived",
  ...welfareDecisions,
];

const undecided: readonly CallOutcome[] = ["refuses", "handed-to-clinician"];

/** Whether the patient was spoken with, and what follows is a clinician's to say. */
export const awaitsDecision = (outcome: CallOutcome): boolean => undecided.includes(outcome);

const reaching: readonly CallOutcome[] = ["reached", "on-the-way-ambulance", "on-the-way-car", "arrived"];

/** Whether a call reached the patient, and left nothing for a clinician to decide. */
export const reachesPatient = ({ contact, outcome }: Omit<LoggedCall, "at">): boolean =>
  contact === "patient" && reaching.includes(outcome);

/** Whether a call was the one to make: it reached the patient or, of one who may not be called, the emergency contact. */
export const isCallMade = (logged: Omit<LoggedCall, "at">, noCall: NoCall | null): boolean =>
  reachesPatient(logged) || (noCall !== null && reaching.includes(logged.outcome));

/** Whether nobody is to call any more: the call was made or, of one who may not be called, a clinician decided. */
export const isCallSettled = (logged: Omit<LoggedCall, "at">, noCall: NoCall | null): boolean =>
  isCallMade(logged, noCall) || (noCall !== null && isDecision(logged.outcome));

export interface LoggedCall {
  readonly at: Date;
  readonly contact: CallContact;
  readonly outcome: CallOutcome;
}

/** Why a patient is not called: no number was given, or a call is not safe. */
export type NoCall = "no-phone" | "not-safe";

/** Why nobody may call this patient; null where a call is fine. */
export function noCallOf(person: {
  readonly phone: string | null;
  readonly safeToCall: boolean;
}): NoCall | null {
  if (!person.phone) return "no-phone";
  return person.safeToCall ? null : "not-safe";
}

/** Why the emergency contact is called: the patient may not be, or could not be reached. */
export type NoReach = NoCall | "not-reached" | "wrong-number";

/** What is to be done, and since when or from when on it is due. */
export type NextCall = { readonly at: Date } & (
  | { readonly step: "patient"; readonly attempt: number }
  | { readonly step: "emergency-contact"; readonly because: NoReach; readonly called: boolean }
  /** A clinician decides what follows, and whether someone is sent to the patient's home. */
  | { readonly step: "welfare-check" }
);

const attemptMinutes = [0, 5, 15] as const;

/** From when the attempts count: the alarm, or the first call where that was made only once the second was due. */
function attemptsFrom(raisedAt: Date, attempts: readonly LoggedCall[]): Date {
  const first = attempts[0];
  return first && first.at >= addMinutes(raisedAt, attemptMinutes[1]) ? first.at : raisedAt;
}

/**
 * What the front desk does next for an emergency: the patient at 0, 5 and 15 minutes, then the emergency contact, then
 * a clinician decides on a welfare check. A number that is wrong is called once. Who refuses, or was handed to a
 * clinician, waits for that decision at once. Null once the last that was said settles it. Someone who was reached and
 * whose way is not settled yet is called on. A patient who cannot or must not be called is passed over: the emergency
 * contact is called first. What was logged before `since`, else before the alarm was raised, answers an earlier one.
 */
export function nextCall(
  raisedAt: Date,
  logged: readonly LoggedCall[],
  { since = raisedAt, noCall = null }: { readonly since?: Date; readonly noCall?: NoCall | null } = {},
): NextCall | null {
  const calls = logged.filter(({ at }) => at >= since);
  const said = calls.findLast(({ outcome }) => settling.includes(outcome) || awaitsDecision(outcome));
  if (said) return settling.includes(said.outcome) ? null : { step: "welfare-check", at: said.at };
  const attempts = calls.filter(({ contact }) => contact === "patient");
  const isWrong = attempts.some(({ outcome }) => outcome === "wrong-number");
  const minutes = noCall || isWrong ? undefined : attemptMinutes[attempts.length];
  if (minutes !== undefined) {
    const at = addMinutes(attemptsFrom(raisedAt, attempts), minutes);
    return { step: "patient", attempt: attempts.length + 1, at };
  }
  const contactCalled = calls.find(({ contact }) => contact === "emergency-contact");
  if (contactCalled) return { step: "welfare-check", at: contactCalled.at };
  const last = calls.at(-1);
  const because = noCall ?? (isWrong ? "wrong-number" : "not-reached");
  return { step: "emergency-contact", because, called: last !== undefined, at: last?.at ?? raisedAt };
}

/** Whether what is due is the first call of all about the alarm: nobody has called yet. */
export function isFirstCall(next: NextCall): boolean {
  if (next.step === "patient") return next.attempt === 1;
  return next.step === "emergency-contact" && !next.called;
}
