import type { NextCall, NoCall, NoReach } from "@preamble/booking/call-plan";
import type { Audience } from "@preamble/booking/escalation";
import type { Clinic } from "../clinic.ts";

type Waiting = {
  readonly reference: string;
  readonly audience: Audience;
  /** What is due now, of an emergency that was acknowledged or of who says that they are worse. */
  readonly next: NextCall | { readonly step: "worse"; readonly noCall: NoCall | null } | null;
  readonly breached: boolean;
};

/** How long what is told anew every few minutes tells anything; after an outage, what came since goes out alone. */
export const toldAnewMinutes = 30;

/** Names the case by its reference, and nobody and nothing of what it is about. */
export function escalationMail(
  { name: clinic, phoneList }: Pick<Clinic, "name" | "phoneList">,
  { reference, audience, next, breached }: Waiting,
): { readonly subject: string; readonly body: string } {
  const list = phoneList.map(({ name, phone }) => `\n${name}: ${phone}`).join("");
  const whom =
    audience === "phone-list" && list ? `\n\nCall, in this order, until someone takes it:${list}` : "";
  if (next?.step === "worse") {
    const waits = next.noCall
      ? `The patient of case ${reference} is not to be called: call the emergency contact now`
      : `The patient of case ${reference} waits for the clinic to call now`;
    return {
      subject: `${clinic}: case ${reference} waits for a call`,
      body: `${waits}${breached ? "; nobody was called in time" : ""}. Open its call sheet to log the call.${whom}`,
    };
  }
  if (next) {
    return {
      subject: `${clinic}: case ${reference} waits for a call`,
      body: `Case ${reference} was acknowledged. ${dueWords(next)} Open its call sheet to log it.${whom}`,
    };
  }
  const state = breached
    ? "should have been looked at by a person by now, and was not"
    : "has not been looked at by a person yet";
  return {
    subject: `${clinic}: case ${reference} waits for a person`,
    body: `Case ${reference} ${state}. Open the queue to see it.${whom}`,
  };
}

const becauseWords: Readonly<Record<NoReach, string>> = {
  "not-reached": "Three attempts to call the patient failed",
  "wrong-number": "The patient's number is wrong",
  "no-phone": "The patient is not to be called",
  "not-safe": "The patient is not to be called",
};

function dueWords(next: NextCall): string {
  switch (next.step) {
    case "patient":
      return `Attempt ${next.attempt} of 3 to call the patient is due.`;
    case "emergency-contact":
      return `${becauseWords[next.because]}: the call to the emergency contact is due.`;
    case "welfare-check":
      return "A clinician's decision on what follows is due.";
  }
}
