import type { Answers } from "../answers.ts";
import { type EmergencyAction, emergencyActionFor } from "../content/emergency-words.ts";
import type { FiredRule, Triage } from "../triage/triage.ts";
import { type PageView, questionsOf } from "./page-view.ts";

/** Questions that only say when: left blank, they count as recent (docs/clinical/journey.md 1.5). */
const timingQuestions: readonly string[] = ["pelvic-change-onset", "leg-weakness-course", "trauma-days-ago"];

/** An emergency that shows and is not settled becomes the full screen after this long. */
export const settleSeconds = 20;

export const emergenciesOf = ({ fired }: Pick<Triage, "fired">): FiredRule[] =>
  fired.filter(({ level }) => level === "emergency-now");

/**
 * Fired emergencies that ask for something the patient has not yet been shown on the full screen: one more
 * reason to do the same thing is told to the clinic and does not take the page away again.
 */
export function freshEmergencies(
  triage: Pick<Triage, "fired">,
  shown: ReadonlySet<EmergencyAction | null>,
): FiredRule[] {
  return emergenciesOf(triage).filter(({ ruleId }) => !shown.has(emergencyActionFor([ruleId])));
}

/** Whether an answer is one that settles when: the full screen follows it at once. */
export const settlesTiming = (questionId: string): boolean => timingQuestions.includes(questionId);

/**
 * The question of the page under which the line with the call button stands: the last cited one that was
 * answered here, a timing question aside; null where the page has none.
 */
export function emergencyAnchor(
  emergencies: readonly FiredRule[],
  view: PageView,
  answers: Answers,
): string | null {
  const cited = new Set(
    emergencies.flatMap(({ because }) =>
      because.filter(({ value }) => value !== null && value !== false).map(({ questionId }) => questionId),
    ),
  );
  const here = questionsOf(view).filter(
    ({ id }) => cited.has(id) && !settlesTiming(id) && answers[id] !== undefined,
  );
  return here.at(-1)?.id ?? null;
}
