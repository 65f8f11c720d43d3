import type { Answers } from "../answers.ts";
import type { LocalizedPage } from "../content/localized-protocol.ts";
import { disabledQuestions } from "../content/disabled-questions.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import { visibleItems } from "./visible-items.ts";

/** The page of own words and allergies: it has no questions, and no rule reads it. */
export const wordsPageId = "W";

/** The pages that these answers open, in order; a page with nothing to ask is passed over. */
export function openPages<Page extends LocalizedPage>(
  protocol: Protocol,
  pages: readonly Page[],
  answers: Answers,
  today: string,
): Page[] {
  return pages.filter(
    (page) =>
      page.id === wordsPageId ||
      visibleItems(protocol, page, answers, today).some(
        ({ questionId }) => !disabledQuestions.has(questionId),
      ),
  );
}
