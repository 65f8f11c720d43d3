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

type Starts = Readonly<Partial<Record<string, SymptomStart | null>>>;

export const onsetId = "pelvic-change-onset";
export const recentOnset = "within-14-days";

/**
 * What the starts make of the answer when the pelvic changes began, which is one for all of them; undefined where they
 * leave it. One of these signs that is ticked and began within 14 days makes it recent (docs/decisions/035). Once no
 * sign that is there or may be did or may have any more, what a recent one had taken the place of comes back, null for
 * no answer.
 */
export function onsetByStarts(
  answers: Answers,
  signs: readonly string[],
  starts: Starts,
  before?: AnswerValue | null,
): AnswerValue | null | undefined {
  const onset = answers[onsetId];
  const isRecent = (sign: string) => answers[sign] === true && recentStarts.includes(starts[sign]);
  const mayBeRecent = (sign: string) =>
    (answers[sign] === true || answers[sign] === UNSURE) &&
    (starts[sign] === "not-sure" || recentStarts.includes(starts[sign]));
  if (onset === recentOnset) return datedSigns.some(mayBeRecent) ? undefined : before;
  return onset !== "older-getting-worse" && signs.some(isRecent) ? recentOnset : undefined;
}
