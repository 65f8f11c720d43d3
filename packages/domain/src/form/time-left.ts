import type { Answers } from "../answers.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { FormContent } from "./form-content.ts";
import { openPages } from "./page-order.ts";
import { openQuestions, type PageView, pageView, type QuestionView, questionsOf } from "./page-view.ts";

const wordsPerMinute = 180;
const secondsPerControl = 2;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function wordsOf({ control, label, options, groups, instrument }: QuestionView): number {
  const texts = [
    label,
    ...(control === "tick" || control === "yes-no" ? [] : options.map((option) => option.label)),
    ...groups.map(({ title }) => title),
    ...(instrument ? [instrument.lead, ...instrument.items.map((item) => item.words)] : []),
  ];
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
}

/** What is pressed on a page: each question, a tick list once, and Continue. */
function controlsOf({ blocks }: PageView): number {
  const pressed = ({ instrument, children }: QuestionView): number =>
    (instrument?.items.length ?? 1) + children.reduce((sum, child) => sum + pressed(child), 0);
  return blocks.reduce((sum, block) => sum + (block.type === "ticks" ? 1 : pressed(block.question)), 1);
}

/** Seconds to read a page and to answer that nothing is wrong. */
export function secondsFor(view: PageView): number {
  const questions = questionsOf(view);
  const words =
    wordsIn(view.title) + wordsIn(view.lead ?? "") + questions.reduce((sum, one) => sum + wordsOf(one), 0);
  return (words / wordsPerMinute) * 60 + controlsOf(view) * secondsPerControl;
}

/** Seconds that the pages still open will take (docs/clinical/journey.md 1.14). */
export function secondsLeft(
  protocol: Protocol,
  content: FormContent,
  answers: Answers,
  today: string,
): number {
  return openPages(protocol, content.pages, answers, today)
    .map((page) => pageView(protocol, content, page, answers, today))
    .filter((view) => openQuestions(view, answers).length > 0)
    .reduce((sum, view) => sum + secondsFor(view), 0);
}
