import type { Answers } from "../answers.ts";
import type { ProtocolContent } from "../content/protocol-content.ts";
import { scoreItems } from "../content/score-items.ts";

const scoreOf = new Map(scoreItems.flatMap(({ scoreId, itemIds }) => itemIds.map((id) => [id, scoreId])));

/** What a patient who answered a question was asked: its kind, its words and those of its options. */
function meaningOf({ questions, optionLabels, pages }: ProtocolContent, id: string): string | null {
  const question = questions.find((one) => one.id === (scoreOf.get(id) ?? id));
  if (!question) return null;
  const shown = pages
    .flatMap(({ items }) => items)
    .find(({ questionId, words }) => questionId === question.id && words !== undefined);
  const { answer, label } = question;
  const options =
    "options" in answer ? answer.options.map((one) => optionLabels[question.id]?.[one]?.en) : [];
  return JSON.stringify([answer, label.en, shown?.words?.en, options]);
}

/** Whether an answer to a question means under another protocol what it means under its own. */
export function sameMeaning(from: ProtocolContent, to: ProtocolContent): (questionId: string) => boolean {
  return (questionId) => {
    const meaning = meaningOf(from, questionId);
    return meaning !== null && meaning === meaningOf(to, questionId);
  };
}

/**
 * Answers that mean under another protocol what they meant under theirs: the same id, kind, options and
 * English words. `dropped` are the questions of the others.
 */
export function carryAnswers(
  from: ProtocolContent,
  to: ProtocolContent,
  answers: Answers,
): { answers: Answers; dropped: string[] } {
  const means = sameMeaning(from, to);
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => means(id))),
    dropped: Object.keys(answers).filter((id) => !means(id)),
  };
}
