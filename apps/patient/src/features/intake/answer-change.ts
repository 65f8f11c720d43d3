import type { AnswerSource } from "@preamble/domain/answer-sources";
import type { AnswerValue } from "@preamble/domain/answers";

/** One answer as a control gives it; null takes it back. */
export type AnswerChange = {
  readonly questionId: string;
  readonly value: AnswerValue | null;
  readonly source?: AnswerSource;
  readonly reason?: "in-person" | "rather-not-say";
};

/** What the patient would rather tell in person, after these answers. */
export const inPersonAfter = (
  before: readonly string[],
  changes: readonly { readonly questionId: string; readonly reason?: string | undefined }[],
): readonly string[] => [
  ...before.filter((id) => changes.every(({ questionId }) => questionId !== id)),
  ...changes.flatMap(({ questionId, reason }) => (reason === "in-person" ? [questionId] : [])),
];

export type GiveAnswers = (changes: readonly AnswerChange[]) => void;
