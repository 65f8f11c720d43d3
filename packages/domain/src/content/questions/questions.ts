import type { Question } from "../content.ts";
import { aboutYou } from "./about-you.ts";
import { painAndSpasm } from "./pain-and-spasm.ts";
import { legsArmsWalking } from "./legs-arms-walking.ts";
import { bladderBowelPrivate } from "./bladder-bowel-private.ts";
import { wholeBody } from "./whole-body.ts";
import { heartLungsVessels } from "./heart-lungs-vessels.ts";
import { bellyKidneyPregnancy } from "./belly-kidney-pregnancy.ts";
import { injuryAndBone } from "./injury-and-bone.ts";
import { healthHistory } from "./health-history.ts";
import { medicines } from "./medicines.ts";
import { dailyLife } from "./daily-life.ts";
import { thoughtsMoodScores } from "./thoughts-mood-scores.ts";

/** The 161 questions in the order of the catalogue. */
export const questions: readonly Question[] = [
  ...aboutYou,
  ...painAndSpasm,
  ...legsArmsWalking,
  ...bladderBowelPrivate,
  ...wholeBody,
  ...heartLungsVessels,
  ...bellyKidneyPregnancy,
  ...injuryAndBone,
  ...healthHistory,
  ...medicines,
  ...dailyLife,
  ...thoughtsMoodScores,
];
