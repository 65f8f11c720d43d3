import type { Answers } from "@preamble/domain/answers";
import { evaluate } from "@preamble/domain/triage/evaluate";
import type { Text } from "../../text/text.ts";
import type { LoadedForm } from "./use-form-content.ts";

export type Contradiction = { readonly words: string; readonly questionIds: readonly string[] };

/**
 * What is said of answers that contradict each other (docs/clinical/triage-rules.md section 5), with the questions they
 * answer; nothing of what a hidden answer says, a no aside.
 */
export function contradictionsIn(
  { protocol, content }: LoadedForm,
  answers: Answers,
  today: string,
  text: Pick<Text, "checkDates">,
  isHidden: (questionId: string) => boolean,
): readonly Contradiction[] {
  return evaluate(protocol, answers, today)
    .contradictions.filter(
      (one) => !one.answers.some(({ questionId, value }) => value && isHidden(questionId)),
    )
    .map((one) => ({
      words: content.rules.find(({ id }) => id === one.id)?.message ?? text.checkDates,
      questionIds: one.answers.map(({ questionId }) => questionId),
    }));
}
