import { settlesTiming } from "@preamble/domain/form/emergency-timing";
import type { FormContent } from "@preamble/domain/form/form-content";
import type { FiredRule } from "@preamble/domain/triage/triage";

/** The page that asks what made the first of these rules fire; when it began stands under it there. */
export function citedPage(rules: readonly FiredRule[], { pages }: Pick<FormContent, "pages">): string | null {
  const cited = rules.flatMap(({ because }) =>
    because.filter(
      ({ questionId, value }) => value !== null && value !== false && !settlesTiming(questionId),
    ),
  );
  const asks = (id: string) =>
    pages.find(({ items }) => items.some(({ questionId }) => questionId === id))?.id;
  return cited.map(({ questionId }) => asks(questionId)).find((page) => page !== undefined) ?? null;
}
