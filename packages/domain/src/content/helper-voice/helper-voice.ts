import type { Words } from "../words.ts";
import { choices } from "./choices.ts";
import { detailQuestions } from "./detail-questions.ts";
import { emergency } from "./emergency.ts";
import { healthTicks } from "./health-ticks.ts";
import { lifeQuestions } from "./life-questions.ts";
import { pills } from "./pills.ts";
import { reasonsBody } from "./reasons-body.ts";
import { reasonsHabits } from "./reasons-habits.ts";
import { reasonsUrgent } from "./reasons-urgent.ts";
import { reasonsVisits } from "./reasons-visits.ts";
import { safetyQuestions } from "./safety-questions.ts";
import { safetyTicks } from "./safety-ticks.ts";
import { thoughtsAndScores } from "./thoughts-and-scores.ts";
import { titles } from "./titles.ts";

/**
 * What a helper, parent or guardian reads, by the English that the patient reads: words that change lose their
 * second wording instead of keeping one of another meaning. `{name}` stands for the patient.
 */
export type HelperVoice = Readonly<Record<string, Words>>;

export const helperVoice: HelperVoice = {
  ...titles,
  ...safetyTicks,
  ...healthTicks,
  ...safetyQuestions,
  ...detailQuestions,
  ...lifeQuestions,
  ...thoughtsAndScores,
  ...choices,
  ...emergency,
  ...reasonsUrgent,
  ...reasonsVisits,
  ...reasonsBody,
  ...reasonsHabits,
  ...pills,
};
