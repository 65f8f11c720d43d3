import type { Answers } from "@preamble/domain/answers";
import {
  openQuestions,
  type PageView,
  pageView,
  questionsOf,
  type QuestionView,
} from "@preamble/domain/form/page-view";
import { useMemo, useState } from "react";
import type { AnswerChange } from "./answer-change.ts";
import type { LoadedForm } from "./use-form-content.ts";

export type StillTrueRow = { readonly question: QuestionView; readonly change: AnswerChange };

type Input = { loaded: LoadedForm; pageId: string; previous: Answers; answers: Answers; today: string };

const nothing = { rows: [] as readonly StillTrueRow[], leavesNothingOpen: false };

/**
 * What the form before this one said on a page where nothing of it was answered yet. It becomes an answer,
 * carried over, only when it is confirmed.
 */
export function stillTrueOn({ loaded, pageId, previous, answers, today }: Input) {
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

/** The same for the page that is open, until it is confirmed or put aside. */
export function useStillTrue({
  loaded,
  view,
  ...given
}: Omit<Input, "loaded" | "pageId"> & { loaded: LoadedForm | null; view: PageView | null }) {
  const { previous, answers, today } = given;
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const pageId = view?.id ?? "";
  const found = useMemo(
    () =>
      loaded && !aside.has(pageId) ? stillTrueOn({ loaded, pageId, previous, answers, today }) : nothing,
    [loaded, pageId, previous, answers, today, aside],
  );
  return { ...found, putAside: () => setAside((before) => new Set([...before, pageId])) };
}
