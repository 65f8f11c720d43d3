import type { answerEvent } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { disabledQuestions } from "@preamble/domain/content/disabled-questions";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";

type AnswerEvent = Pick<typeof answerEvent.$inferSelect, "toldBy">;

/** Why a question that these answers open has none: left so, on a page further than any that was answered, or never asked. */
export type WhyOpen = "not-answered" | "not-reached" | "not-enabled";

/** What tells why a question has no answer; what staff wrote down says nothing of how far the form went. */
export function whyOpen(
  { pages }: Pick<ProtocolContent, "pages">,
  answers: Answers,
  latest: ReadonlyMap<string, AnswerEvent>,
): (questionId: string) => WhyOpen {
  // A question of two pages is asked on the first.
  const pageOf = new Map(
    pages
      .flatMap(({ items }, page) => items.map(({ questionId }) => [questionId, page] as const))
      .toReversed(),
  );
  const last = Math.max(
    -1,
    ...Object.keys(answers)
      .filter((id) => (latest.get(id)?.toldBy ?? null) === null)
      .map((id) => pageOf.get(id) ?? -1),
  );
  return (questionId) => {
    if (disabledQuestions.has(questionId)) return "not-enabled";
    return (pageOf.get(questionId) ?? -1) > last ? "not-reached" : "not-answered";
  };
}
