import type { FormContent } from "@preamble/domain/form/form-content";
import { settlesTiming } from "@preamble/domain/form/emergency-timing";
import type { FiredRule } from "@preamble/domain/triage/triage";

/** The answers that made rules fire, in the words that the patient chose; when it began goes without saying. */
export function citedWords(rules: readonly FiredRule[], content: FormContent): string {
  const shown = new Map(
    content.pages.flatMap(({ items }) => items.map(({ questionId, words }) => [questionId, words] as const)),
  );
  const lines = rules.flatMap(({ because }) =>
    because.flatMap(({ questionId, value }) => {
      if (value === null || value === false || settlesTiming(questionId)) return [];
      const question = content.questions.find(({ id }) => id === questionId);
      const label = shown.get(questionId) ?? question?.label ?? questionId;
      if (value === true) return [label];
      const options = typeof value === "string" ? [value] : [];
      const answers = options.map((option) => question?.optionLabels?.[option]).filter(Boolean);
      return answers.length > 0 ? [`${label} ${answers.join(", ")}`] : [];
    }),
  );
  return [...new Set(lines)].map((line) => `“${line}”`).join(", ");
}
