import type { AnswerValue } from "@preamble/domain/answers";
import type { FormContent } from "@preamble/domain/form/form-content";
import { settlesTiming } from "@preamble/domain/form/emergency-timing";
import type { FiredRule } from "@preamble/domain/triage/triage";
import type { Text } from "../../text/text.ts";
import { numberWords, type SaidUnits } from "./number-words.ts";

/** The answers that made rules fire, in the words that the patient chose; when it began goes without saying. */
export function citedWords(
  rules: readonly FiredRule[],
  content: FormContent,
  text: Text,
  said: SaidUnits,
): string {
  const shown = new Map(
    content.pages.flatMap(({ items }) => items.map(({ questionId, words }) => [questionId, words] as const)),
  );
  const lines = rules.flatMap(({ because }) =>
    because.flatMap(({ questionId, value }) => {
      const question = content.questions.find(({ id }) => id === questionId);
      if (!question || value === null || value === false || settlesTiming(questionId)) return [];
      const label = shown.get(questionId) ?? question.label;
      if (value === true) return [label];
      const answers =
        typeof value === "number"
          ? [numberWords(value, { id: questionId, kind: question.answer }, text, said)]
          : chosen(value).flatMap((option) => question.optionLabels?.[option] ?? []);
      return answers.length > 0 ? [`${label} ${answers.join(", ")}`] : [];
    }),
  );
  return [...new Set(lines)].map((line) => `“${line}”`).join(", ");
}

const chosen = (value: Exclude<AnswerValue, number | boolean>): readonly string[] =>
  typeof value === "string" ? [value] : "regions" in value ? value.regions : value;
