import type { Answers } from "../answers.ts";
import type { LocalizedItem, LocalizedPage } from "../content/localized-protocol.ts";
import { FALSE } from "../language/truth.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import { withDerived } from "../triage/derive.ts";

/**
 * The items of a page to show. A parent on an earlier page that is not known opens its child; one on the
 * same page that is untouched does not (docs/clinical/journey.md 1.4). A slot that disabled questionnaires
 * would fill is left out by the page that shows it.
 */
export function visibleItems(
  protocol: Protocol,
  page: Pick<LocalizedPage, "items">,
  answers: Answers,
  today: string,
): LocalizedItem[] {
  const derived = withDerived(answers, today);
  const untouched = new Set(
    page.items.map(({ questionId }) => questionId).filter((id) => derived[id] === undefined),
  );
  const facts = protocol.facts(derived, untouched);
  return page.items.filter(({ questionId }) => {
    const question = protocol.question(questionId);
    return question !== undefined && question.asked.truth(facts) !== FALSE;
  });
}
