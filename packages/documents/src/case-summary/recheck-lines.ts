import { noCallOf } from "@preamble/booking/call-plan";
import { type Recheck, recheckQuestions } from "@preamble/booking/recheck";
import type { CaseRecord } from "./case-record.ts";

const asked: Readonly<Record<keyof Recheck, string>> = {
  "bladder-bowel-saddle": "new change of bladder, bowel or private area",
  "legs-or-walking": "weaker legs or worse walking",
  "fever-chest-or-worse": "fever, chest pain, passing out or much worse",
};

const states = { yes: "YES", unsure: "NOT SURE", no: "no" } as const;

/**
 * How the patient said that they are apart from the form, whose answers it does not change, a line for each time, with
 * the call that is owed to them or, where they may not be called, to the emergency contact.
 */
export function recheckLines(
  { rechecks, patient: { phone, safeToCall } }: Pick<CaseRecord, "rechecks" | "patient">,
  time: (at: Date) => string,
  now: Date,
): string[] {
  const noCall = noCallOf({ phone, safeToCall: safeToCall !== false });
  const wasToCall = noCall ? "The emergency contact was to be called by" : "The clinic was to call by";
  const toCall = noCall ? "The emergency contact is to be called by" : "To be called by";
  return rechecks.map(({ at, answers, callBy }) => {
    const said = recheckQuestions.map((question) => `${asked[question]} ${states[answers[question]]}`);
    const call = callBy ? ` ${callBy < now ? wasToCall : toCall} ${time(callBy)}.` : "";
    return `Said apart from the form, ${time(at)}: ${said.join("; ")}.${call}`;
  });
}
