import { type Answers, type AnswerValue, UNSURE } from "../answers.ts";

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

type Starts = Readonly<Partial<Record<string, SymptomStart | null>>>;

const isRecent = (answers: Answers, starts: Starts) => (sign: string) =>
  answers[sign] === true && recentStarts.includes(starts[sign]);

/**
 * What the starts of these signs answer of when the pelvic changes began, which is one answer for all of them: one that
 * is ticked and began within 14 days makes it recent (docs/decisions/035). Null where they answer nothing, or it is
 * recent already.
 */
export const onsetByStarts = (answers: Answers, signs: readonly string[], starts: Starts) =>
  openOnsets.includes(answers["pelvic-change-onset"]) && signs.some(isRecent(answers, starts))
    ? { questionId: "pelvic-change-onset", value: "within-14-days" }
    : null;

/**
 * The answer that the starts took the place of, null for none, given back once no ticked sign began within 14 days any
 * more. Null where they took none, one still is recent, or the answer is another than they gave.
 */
export const onsetGivenBack = (answers: Answers, starts: Starts, before: AnswerValue | null | undefined) =>
  before !== undefined &&
  answers["pelvic-change-onset"] === "within-14-days" &&
  !datedSigns.some(isRecent(answers, starts))
    ? { questionId: "pelvic-change-onset", value: before }
    : null;
