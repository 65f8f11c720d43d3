import type { Answers } from "../answers.ts";
import type { Level } from "../levels.ts";
import { moreUrgent, rankOf } from "../levels.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { Triage } from "../triage/triage.ts";
import type { FormContent } from "./form-content.ts";
import { openPages } from "./page-order.ts";

/** Steps of the form that ask nothing of the catalogue. */
export const contactStep = "who";
export const hubStep = "hub";
export const checkStep = "check";

/** The part of the form that a step belongs to; 1 safety, 2 details, 3 mood and scores, 4 daily life. */
export type Part = 1 | 2 | 3 | 4;

export const partOfStage = { S: 1, D: 2, Q: 3, L: 4 } as const;

/** Every step in order (docs/clinical/journey.md 1.7): contact, safety, hub, the later pages, check. */
export function stepsOf(protocol: Protocol, content: FormContent, answers: Answers, today: string): string[] {
  const pages = openPages(protocol, content.pages, answers, today);
  const safety = pages.filter(({ stage }) => stage === "S").map(({ id }) => id);
  const later = pages.filter(({ stage }) => stage !== "S").map(({ id }) => id);
  return [contactStep, ...safety, hubStep, ...later, checkStep];
}

export function partOf({ pages }: Pick<FormContent, "pages">, step: string): Part | null {
  const page = pages.find(({ id }) => id === step);
  return page ? partOfStage[page.stage] : null;
}

/** The level of fired rules alone: while the form is filled, unresolved ones do not count. */
function firedLevel({ fired }: Pick<Triage, "fired">): Level {
  return fired.reduce<Level>((level, rule) => moreUrgent(level, rule.level), "self-care");
}

/** Whether the hub offers to send now, before the later pages. */
export function maySendNow(triage: Pick<Triage, "fired">): boolean {
  return rankOf(firedLevel(triage)) >= rankOf("same-day");
}
