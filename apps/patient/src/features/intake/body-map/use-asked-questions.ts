import type { Answers } from "@preamble/domain/answers";
import { askAtOnce, type BodyMark, marksWithAnswer, painQuestion } from "@preamble/domain/form/body-map";
import type { PageView, QuestionView } from "@preamble/domain/form/page-view";
import { useState } from "react";
import type { GiveAnswers } from "../answer-change.ts";

type Options = {
  view: PageView;
  answers: Answers;
  bodyMap: readonly BodyMark[];
  questionOf: (id: string) => QuestionView | null;
  onAnswer: GiveAnswers;
};

/**
 * The page with the questions that marks ask, under the map. Each stands, once asked, until its mark
 * goes, and is blank until it is answered here: an earlier no does not answer it.
 */
export function useAskedQuestions({ view, answers, bodyMap, questionOf, onAnswer }: Options) {
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  const hasMap = view.blocks.some((block) => block.type === "question" && block.question.id === painQuestion);
  if (!hasMap) return { view, answers, onAnswer };

  const marks = marksWithAnswer(bodyMap, answers);
  const due = askAtOnce(marks, answers);
  const asked = askAtOnce(marks, {})
    .filter((id) => given.has(id) || due.includes(id))
    .flatMap((id) => questionOf(id) ?? [])
    .map((question) => (given.has(question.id) ? question : { ...question, children: [] }));
  const blank = asked.map(({ id }) => id).filter((id) => !given.has(id));
  return {
    view: withChildren(view, asked),
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !blank.includes(id))),
    onAnswer: (changes: Parameters<GiveAnswers>[0]) => {
      const here = changes.map(({ questionId }) => questionId).filter((id) => blank.includes(id));
      if (here.length > 0) setGiven((before) => new Set([...before, ...here]));
      onAnswer(changes);
    },
  };
}

function withChildren(view: PageView, children: readonly QuestionView[]): PageView {
  return {
    ...view,
    blocks: view.blocks.map((block) =>
      block.type === "question" && block.question.id === painQuestion
        ? { ...block, question: { ...block.question, children } }
        : block,
    ),
  };
}
