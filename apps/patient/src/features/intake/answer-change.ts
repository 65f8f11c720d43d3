import type { AnswerSource } from "@preamble/domain/answer-sources";
import type { AnswerValue } from "@preamble/domain/answers";

/** One answer as a control gives it; null takes it back. */
export type AnswerChange = {
  readonly questionId: string;
  readonly value: AnswerValue | null;
  readonly source?: AnswerSource;
  readonly reason?: "in-person" | "rather-not-say";
};

export type GiveAnswers = (changes: readonly AnswerChange[]) => void;
