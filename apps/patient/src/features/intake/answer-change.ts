import type { AnswerSource } from "@preamble/domain/answer-sources";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import type { QuestionView } from "@preamble/domain/form/page-view";

/** One answer as a control gives it; null takes it back. */
export type AnswerChange = {
  readonly questionId: string;
  readonly value: AnswerValue | null;
  readonly source?: AnswerSource;
  readonly reason?: "in-person" | "rather-not-say";
};

/** A question kept to oneself for now: not known, and nothing is left of what its items said. */
export const withhold = (
  { id, instrument }: Pick<QuestionView, "id" | "instrument">,
  reason: NonNullable<AnswerChange["reason"]>,
): readonly AnswerChange[] => [
  ...(instrument?.items ?? []).map((item) => ({ questionId: item.id, value: null })),
  { questionId: id, value: UNSURE, reason },
];

/** Of an answer, what decides which stand after it. */
export type GivenAnswer = {
  readonly questionId: string;
  readonly value: AnswerValue | null;
  readonly reason?: string | undefined;
};

export function answersAfter(before: Answers, changes: readonly GivenAnswer[]): Answers {
  const after: Record<string, AnswerValue> = { ...before };
  for (const { questionId, value } of changes) {
    if (value === null) delete after[questionId];
    else after[questionId] = value;
  }
  return after;
}

/** What the patient would rather tell in person, after these answers. */
export const inPersonAfter = (
  before: readonly string[],
  changes: readonly Omit<GivenAnswer, "value">[],
): readonly string[] => [
  ...before.filter((id) => changes.every(({ questionId }) => questionId !== id)),
  ...changes.flatMap(({ questionId, reason }) => (reason === "in-person" ? [questionId] : [])),
];

export type GiveAnswers = (changes: readonly AnswerChange[]) => void;
