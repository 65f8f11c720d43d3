import { type Answers, UNSURE } from "../answers.ts";

/** Signs of cauda equina on page S2 of which it is also asked when each began. */
export const datedSigns = [
  "urine-cannot-start",
  "urine-leak-new",
  "urine-flow-not-felt",
  "bowel-leak-new",
  "bowel-fullness-not-felt",
  "saddle-numbness",
  "sexual-function-change",
] as const;

export type DatedSign = (typeof datedSigns)[number];

export const symptomStarts = ["today", "yesterday", "days-2-7", "days-8-14", "longer", "not-sure"] as const;

export type SymptomStart = (typeof symptomStarts)[number];

export const isDatedSign = (questionId: string): questionId is DatedSign =>
  datedSigns.some((one) => one === questionId);

const recentStarts: readonly unknown[] = symptomStarts.slice(0, symptomStarts.indexOf("longer"));
const openOnsets: readonly unknown[] = [undefined, UNSURE, "older-stable"];

/**
 * What the starts of these signs answer of when the pelvic changes began, which is one answer for all of them: one that
 * is ticked and began within 14 days makes it recent (docs/decisions/035). Null where they answer nothing, or it is
 * recent already.
 */
export const onsetByStarts = (
  answers: Answers,
  signs: readonly string[],
  starts: Readonly<Partial<Record<string, SymptomStart | null>>>,
) =>
  openOnsets.includes(answers["pelvic-change-onset"]) &&
  signs.some((sign) => answers[sign] === true && recentStarts.includes(starts[sign]))
    ? { questionId: "pelvic-change-onset", value: "within-14-days" }
    : null;
