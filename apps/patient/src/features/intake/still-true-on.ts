import type { Answers } from "@preamble/domain/answers";
import { openQuestions, pageView, questionsOf, type QuestionView } from "@preamble/domain/form/page-view";
import type { AnswerChange } from "./answer-change.ts";
import type { LoadedForm } from "./use-form-content.ts";

export type StillTrueRow = { readonly question: QuestionView; readonly change: AnswerChange };

export type StillTrueInput = {
  loaded: LoadedForm;
  pageId: string;
  previous: Answers;
  answers: Answers;
  today: string;
};

const nothing = { rows: [], leavesNothingOpen: false };

/**
 * What the form before this one said on a page where nothing of it was answered yet. It becomes an answer,
 * carried over, only when it is confirmed.
 */
export function stillTrueOn({ loaded, pageId, previous, answers, today }: StillTrueInput) {
  const page = loaded.content.pages.find(({ id }) => id === pageId);
  const lasting = (page?.items ?? []).flatMap(({ questionId }) => {
    const value = previous[questionId];
    return value === undefined ? [] : [[questionId, value] as const];
  });
  if (!page || lasting.some(([id]) => answers[id] !== undefined)) return nothing;
  const after = { ...answers, ...Object.fromEntries(lasting) };
  const view = pageView(loaded.protocol, loaded.content, page, after, today);
  const rows = questionsOf(view).flatMap((question): StillTrueRow[] => {
    const value = previous[question.id];
    if (value === undefined) return [];
    return [{ question, change: { questionId: question.id, value, source: "carried-over" } }];
  });
  return { rows, leavesNothingOpen: openQuestions(view, after).length === 0 };
}
