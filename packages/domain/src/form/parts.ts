import type { Annotations } from "../annotations.ts";
import type { Answers } from "../answers.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { FormContent } from "./form-content.ts";
import { openPages, wordsPageId } from "./page-order.ts";
import { isAnswered, openQuestions, pageView, questionsOf } from "./page-view.ts";
import { checkStep, hubStep, type Part, partOfStage } from "./steps.ts";

type PartStatus = "done" | "started" | "not-started";

/** A part of the form, how far it is, and the page to go on at: its first open one, or its first. */
export type PartState = { readonly part: Part; readonly status: PartStatus; readonly page: string };

export type Given = { readonly answers: Answers; readonly notes: Annotations; readonly today: string };

const stages = ["S", "D", "Q", "L"] as const;

/** The parts of the form that have something to ask. The page of own words is done once it was left. */
export function partsOf(protocol: Protocol, content: FormContent, given: Given): PartState[] {
  const { answers, notes, today } = given;
  const pages = openPages(protocol, content.pages, answers, today).map((page) => {
    if (page.id === wordsPageId) {
      const isLeft = notes.words !== undefined;
      return { ...page, isOpen: !isLeft, isBegun: isLeft };
    }
    const view = pageView(protocol, content, page, answers, today);
    return {
      ...page,
      isOpen: openQuestions(view, answers).length > 0,
      isBegun: questionsOf(view).some((question) => isAnswered(question, answers)),
    };
  });
  return stages.flatMap((stage): PartState[] => {
    const own = pages.filter((page) => page.stage === stage);
    const open = own.find(({ isOpen }) => isOpen);
    const page = open ?? own[0];
    if (!page) return [];
    const status = !open ? "done" : own.some(({ isBegun }) => isBegun) ? "started" : "not-started";
    return [{ part: partOfStage[stage], status, page: page.id }];
  });
}

/**
 * Where to go on: safety comes first; then the hub, or the first open page from the furthest part that was begun
 * on, so that what was left blank before it is not asked again.
 */
export function stepToGoOn(protocol: Protocol, content: FormContent, given: Given): string {
  const parts = partsOf(protocol, content, given);
  const safety = parts.find(({ part }) => part === 1);
  if (safety && safety.status !== "done") return safety.page;
  const furthest = parts.findLast(({ status }) => status !== "not-started");
  if (!furthest || furthest.part === 1) return hubStep;
  return parts.find(({ part, status }) => part >= furthest.part && status !== "done")?.page ?? checkStep;
}
