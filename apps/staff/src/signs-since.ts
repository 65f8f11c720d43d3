import { datedSigns, type SymptomStart } from "@preamble/domain/form/symptom-starts";
import { findingName } from "./denials.ts";
import type { CaseView } from "./server/staff.ts";

/** How far to the left of today each start lies, in steps of a drawing and in days at least; "not sure" has no place on it. */
const steps: Readonly<
  Record<Exclude<SymptomStart, "not-sure">, { back: number; daysAgo: number; words: string }>
> = {
  longer: { back: 5, daysAgo: 15, words: "over 14 days ago" },
  "days-8-14": { back: 4, daysAgo: 8, words: "8 to 14 days ago" },
  "days-2-7": { back: 3, daysAgo: 2, words: "2 to 7 days ago" },
  yesterday: { back: 2, daysAgo: 1, words: "yesterday" },
  today: { back: 1, daysAgo: 0, words: "today" },
};

/** Each sign of bladder, bowel and saddle that is not denied, with when it began. */
export function signsSince({ answers, annotations }: Pick<CaseView, "answers" | "annotations">) {
  const starts: Readonly<Record<string, SymptomStart | undefined>> = annotations.symptomStarts ?? {};
  return answers
    .filter(
      ({ questionId, raw, state }) =>
        datedSigns.some((sign) => sign === questionId) && (raw === true || state === "not-sure"),
    )
    .map((sign) => {
      const start = starts[sign.questionId];
      const step = start && start !== "not-sure" ? steps[start] : null;
      return {
        questionId: sign.questionId,
        name: findingName(sign),
        unsure: sign.state === "not-sure",
        back: step?.back ?? null,
        daysAgo: step?.daysAgo ?? null,
        words: step?.words ?? (start === "not-sure" ? "not sure since when" : "start not asked"),
      };
    });
}
