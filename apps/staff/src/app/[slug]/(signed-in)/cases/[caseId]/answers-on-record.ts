import { sourceOf } from "../../../../../features/cases/answer-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

/** What each question was answered by now, how, and who wrote down what was told, by its id. */
export function answersOnRecord(
  { answers, told }: Pick<CaseView, "answers" | "told">,
  when: (at: Date) => string,
): Readonly<Record<string, string>> {
  const writers = new Map(told.map((one) => [one.questionId, one]));
  return Object.fromEntries(
    answers
      .filter(({ state }) => state === "answered" || state === "not-sure")
      .map(({ questionId, value, source, reason, toldBy }) => {
        const writer = writers.get(questionId);
        const how = sourceOf(source, reason, toldBy);
        return [
          questionId,
          `${value}, ${how}${writer ? `, recorded by ${writer.by}, ${when(writer.at)}` : ""}`,
        ];
      }),
  );
}
