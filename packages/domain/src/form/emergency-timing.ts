import type { Answers } from "../answers.ts";
import type { FiredRule, Triage } from "../triage/triage.ts";
import { type PageView, questionsOf } from "./page-view.ts";

/** Questions that only say when: left blank, they count as recent (docs/clinical/journey.md 1.5). */
const timingQuestions: readonly string[] = ["pelvic-change-onset", "leg-weakness-course", "trauma-days-ago"];

/** An emergency that shows and is not settled becomes the full screen after this long. */
export const settleSeconds = 20;

export const emergenciesOf = ({ fired }: Pick<Triage, "fired">): FiredRule[] =>
  fired.filter(({ level }) => level === "emergency-now");

/** Emergencies that stand and have not yet been on the full screen. */
export const freshEmergencies = (
  standing: readonly FiredRule[],
  shown: ReadonlySet<string>,
): readonly FiredRule[] => standing.filter(({ ruleId }) => !shown.has(ruleId));

/** Of the emergencies that were shown, those that still stand: one that was withdrawn is fresh when it fires again. */
export const stillShown = (standing: readonly FiredRule[], shown: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(standing.map(({ ruleId }) => ruleId).filter((ruleId) => shown.has(ruleId)));

/** Whether an answer is one that settles when: the full screen follows it at once. */
export const settlesTiming = (questionId: string): boolean => timingQuestions.includes(questionId);

/**
 * The questions of the page under which the line with the call button stands: for each emergency the last cited
 * one that was answered here, a timing question aside; none where the page has none.
 */
export function emergencyAnchors(
  emergencies: readonly FiredRule[],
  view: PageView,
  answers: Answers,
): ReadonlySet<string> {
  const here = questionsOf(view)
    .map(({ id }) => id)
    .filter((id) => !settlesTiming(id) && answers[id] !== undefined);
  return new Set(
    emergencies.flatMap(({ because }) => {
      const cited = because.filter(({ value }) => value !== null && value !== false);
      return here.findLast((id) => cited.some(({ questionId }) => questionId === id)) ?? [];
    }),
  );
}
