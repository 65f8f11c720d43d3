import type { Answers } from "../answers.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { FormContent } from "./form-content.ts";
import { pageView, type QuestionView, questionsOf } from "./page-view.ts";

/** A question as its own page has it, with what opens under it, to be asked by itself in the catalogue's words. */
export function findQuestion(
  protocol: Protocol,
  content: FormContent,
  id: string,
  answers: Answers,
  today: string,
): QuestionView | null {
  const page = content.pages.find(({ items }) => items.some(({ questionId }) => questionId === id));
  const found =
    page && questionsOf(pageView(protocol, content, page, answers, today)).find((one) => one.id === id);
  const label = content.questions.find((one) => one.id === id)?.label;
  return found && label !== undefined ? { ...found, label } : null;
}
