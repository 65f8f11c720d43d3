import { type Recheck, recheckQuestions } from "@preamble/booking/recheck";
import type { CaseRecord } from "./case-record.ts";

const asked: Readonly<Record<keyof Recheck, string>> = {
  "bladder-bowel-saddle": "new change of bladder, bowel or saddle",
  "legs-or-walking": "weaker legs or worse walking",
  "fever-chest-or-worse": "fever, chest pain, passing out or much worse",
};

const states = { yes: "YES", unsure: "NOT SURE", no: "no" } as const;

/**
 * How the patient said that they are apart from the form, whose answers it does not change, a line for each time, with
 * the call that was promised and is not made yet.
 */
export function recheckLines(
  { rechecks }: Pick<CaseRecord, "rechecks">,
  time: (at: Date) => string,
  now: Date,
): string[] {
  return rechecks.map(({ at, answers, callBy }) => {
    const said = recheckQuestions.map((question) => `${asked[question]} ${states[answers[question]]}`);
    const promised = callBy && callBy < now ? "The clinic was to call by" : "To be called by";
    const call = callBy ? ` ${promised} ${time(callBy)}.` : "";
    return `Said apart from the form, ${time(at)}: ${said.join("; ")}.${call}`;
  });
}
