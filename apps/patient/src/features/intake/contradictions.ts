import type { Answers } from "@preamble/domain/answers";
import { openPages } from "@preamble/domain/form/page-order";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
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

/**
 * Whether the patient can put right a contradiction of these questions: all that they were asked are still asked, or two
 * of them are. What a changed answer left over is for the clinic to see.
 */
export function mayBeMended(
  questionIds: readonly string[],
  { protocol, content }: LoadedForm,
  answers: Answers,
  today: string,
): boolean {
  const asked = new Set(
    openPages(protocol, content.pages, answers, today).flatMap((page) =>
      questionsOf(pageView(protocol, content, page, answers, today)).map(({ id }) => id),
    ),
  );
  const known = new Set(content.pages.flatMap(({ items }) => items.map(({ questionId }) => questionId)));
  const left = questionIds.filter((id) => known.has(id) && !asked.has(id));
  return left.length === 0 || questionIds.filter((id) => asked.has(id)).length > 1;
}

/** What is said under a page with these questions, each once. */
export const doubtsOf = (
  contradictions: readonly Contradiction[],
  questions: readonly { readonly id: string }[],
): readonly string[] => [
  ...new Set(
    contradictions
      .filter(({ questionIds }) => questions.some(({ id }) => questionIds.includes(id)))
      .map(({ words }) => words),
  ),
];
