import type { Answers } from "../answers.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { FormContent } from "./form-content.ts";
import { pageView, type QuestionView, questionsOf } from "./page-view.ts";

/**
 * A question to be asked by itself, away from its page and in the catalogue's words, with what its answer
 * opens there.
 */
export function findQuestion(
  protocol: Protocol,
  content: FormContent,
  id: string,
  answers: Answers,
  today: string,
): QuestionView | null {
  const page = content.pages.find(({ items }) => items.some(({ questionId }) => questionId === id));
  const label = content.questions.find((one) => one.id === id)?.label;
  const together = page ? questionsOf(pageView(protocol, content, page, answers, today)) : [];
  const found = together.find((one) => one.id === id);
  if (!found || label === undefined) return null;
  const isDenied = answers[id] === undefined || answers[id] === false;
  const opened = together.filter((one) => protocol.parentsOf(one.id).has(id));
  return { ...found, label, children: isDenied ? [] : opened };
}
