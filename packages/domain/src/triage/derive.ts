import { type Answers, UNSURE } from "../answers.ts";
import { type ScoreItems, scoreItems } from "../content/score-items.ts";

/**
 * The score of one questionnaire, or null when it cannot be scored: PEG, PHQ-2 and GAD-2 need every item;
 * an unticked Roland-Morris statement counts as no once any is ticked (clinical-model.md section 6).
 */
export function scoreOf({ itemIds, scoring }: ScoreItems, answers: Answers): number | null {
  const values = itemIds.map((id) => answers[id]);
  if (scoring === "count-ticked") {
    if (values.every((value) => value === undefined)) return null;
    return values.filter((value) => value === true).length;
  }
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length < itemIds.length) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return scoring === "mean" ? sum / numbers.length : sum;
}

/** Whole years between two ISO dates; negative when birth lies ahead. */
export function ageOn(birth: string, today: string): number {
  const before = today.slice(5) < birth.slice(5) ? 1 : 0;
  return Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - before;
}

/** An age that no living person has is not used: the rules see it as unknown. */
export const oldestAge = 120;

/** Answers with what follows from them. */
export function withDerived(answers: Answers, today: string): Answers {
  return { ...answers, ...derive(answers, today) };
}

/**
 * What follows from answers: the age on `today` (ISO date) from the date of birth, and scores from their
 * items. A date of birth counts as answered when the age is known.
 */
export function derive(answers: Answers, today: string): Answers {
  const derived: Record<string, Answers[string]> = {};
  const birth = answers["date-of-birth"];
  if (typeof birth === "string" && birth !== UNSURE) {
    const age = ageOn(birth, today);
    derived["age-years"] = age < 0 || age > oldestAge ? UNSURE : age;
  } else if (birth === undefined && answers["age-years"] !== undefined) {
    derived["date-of-birth"] = UNSURE;
  }
  for (const questionnaire of scoreItems) {
    const begun = questionnaire.itemIds.some((id) => Object.hasOwn(answers, id) && answers[id] !== undefined);
    if (!begun) continue;
    derived[questionnaire.scoreId] = scoreOf(questionnaire, answers) ?? UNSURE;
  }
  return derived;
}
