import { isCallMade, isDecision, type LoggedCall, type NoCall } from "@preamble/booking/call-plan";

const noCallWords: Readonly<Record<NoCall, string>> = {
  "no-phone": "The patient gave no number",
  "not-safe": "A call to the patient is NOT SAFE",
};

/**
 * Of a patient who said that they are worse: what they were told of a call, or who is called in their place, and what
 * came of it since. Whoever may not be called may have been promised a call before they took the phone back.
 */
export function worseWords(
  said: { readonly at: Date; readonly someoneRead: boolean },
  { noCall, calls }: { readonly noCall: NoCall | null; readonly calls: readonly LoggedCall[] },
  when: (at: Date) => string,
): string {
  const last = calls.findLast(
    (one) => one.at > said.at && (isCallMade(one, noCall) || isDecision(one.outcome)),
  );
  const since = last ? ` ${sinceWords(last)} since, ${when(last.at)}.` : "";
  if (noCall) return `${noCallWords[noCall]}${since ? `.${since}` : ": call the emergency contact."}`;
  return `${said.someoneRead ? "The patient was told that the clinic calls." : "The patient was told that nobody reads this now, and that the clinic calls once it is open."}${since}`;
}

function sinceWords({ contact, outcome }: LoggedCall): string {
  if (isDecision(outcome)) return "A clinician decided";
  return contact === "patient" ? "The patient was called" : "The emergency contact was called";
}
