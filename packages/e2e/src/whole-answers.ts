import type { Answers, AnswerValue } from "@preamble/domain/answers";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import { disabledQuestions } from "@preamble/domain/content/disabled-questions";
import { scoreItems } from "@preamble/domain/content/score-items";
import { isAnswered, openQuestions, questionsOf, type QuestionView } from "@preamble/domain/form/page-view";
import type { Language } from "@preamble/domain/languages";
import { viewOf } from "./fill-form.ts";

export { workedAnswers } from "@preamble/domain/testing/worked-cases";

function mildest({ kind }: QuestionView): AnswerValue {
  switch (kind.type) {
    case "bool":
      return false;
    case "choice":
      return (
        kind.options.find((option) => ["none", "no", "never", "same"].includes(option)) ??
        kind.options[0] ??
        ""
      );
    case "multi":
      return [kind.options.includes("none") ? "none" : (kind.options[0] ?? "")];
    case "regions":
      return { regions: ["low-back"] };
    case "date":
      return "1980-03-27";
    case "scale0-10":
    case "duration":
    case "int":
    case "number":
      return 0;
  }
}

/** Items that add up to each score that is given: the form asks for items, never for a score, nor for one that is disabled. */
function itemsForScores(given: Answers): Answers {
  const answers: Record<string, AnswerValue> = { ...given };
  for (const { scoreId, itemIds, scoring, answer } of scoreItems) {
    const score = given[scoreId];
    if (score !== undefined && disabledQuestions.has(scoreId)) delete answers[scoreId];
    if (typeof score !== "number" || disabledQuestions.has(scoreId) || answer.type !== "int") continue;
    delete answers[scoreId];
    let left = Math.round(scoring === "mean" ? score * itemIds.length : score);
    for (const id of itemIds) {
      const points = Math.min(answer.max, left);
      answers[id] = points;
      left -= points;
    }
  }
  return answers;
}

/**
 * A worked case as a person fills it in and the form stores it: a birth date for the age, the mildest answer to
 * all it leaves out, and nothing that no page asks.
 */
export function wholeAnswers(given: Answers, today: string, language: Language): Answers {
  const { "age-years": age, ...rest } = itemsForScores(given);
  let answers: Answers = {
    "date-of-birth": typeof age === "number" ? `${Number(today.slice(0, 4)) - age - 1}-12-28` : "1980-03-27",
    ...rest,
  };
  for (const { id } of authoredContent.pages) {
    for (;;) {
      const view = viewOf(id, { language, answers, today });
      const open = view ? openQuestions(view, answers)[0] : undefined;
      if (!open) break;
      const items = open.instrument?.items.map((item) => [item.id, 0] as const);
      answers = { ...answers, ...(items ? Object.fromEntries(items) : { [open.id]: mildest(open) }) };
      if (!isAnswered(open, answers)) throw new Error(`${open.id} cannot be answered.`);
    }
  }
  return storedOf(answers, today, language);
}

/**
 * What is stored as page after page is answered. A page opens by what was answered so far, so that a tick list
 * may show an item whose parent is asked later; "none" denies it as well (docs/clinical/journey.md 1.3 and 1.4).
 */
function storedOf(answers: Answers, today: string, language: Language): Answers {
  const stored: Record<string, AnswerValue> = {};
  for (const { id, items } of authoredContent.pages) {
    const here = items.flatMap(({ questionId }) => {
      const value = answers[questionId];
      return value === undefined ? [] : [[questionId, value] as const];
    });
    const view = viewOf(id, { language, answers: { ...stored, ...Object.fromEntries(here) }, today });
    for (const question of view ? questionsOf(view) : []) {
      const ids = question.instrument?.items.map((item) => item.id) ?? [question.id];
      for (const one of ids) {
        const value = answers[one] ?? (question.control === "tick" ? false : undefined);
        if (value !== undefined) stored[one] = value;
      }
    }
  }
  return stored;
}
