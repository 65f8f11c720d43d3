import { painRegions } from "./options/body-regions.ts";
import { conditions } from "./options/conditions.ts";
import {
  activityImpact,
  bodyFindings,
  movementLimited,
  painQuality,
  postureHabits,
} from "./options/findings-and-habits.ts";
import { medications } from "./options/medications.ts";
import { moreChoices } from "./options/more-choices.ts";
import { smallerChoices } from "./options/short-choices.ts";
import { occupationLoad, recentTriggers, sports } from "./options/triggers-and-loads.ts";
import type { Words } from "./words.ts";

const byQuestion: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  ...moreChoices,
  "pain-regions": painRegions,
  conditions,
  medications,
  "recent-triggers": recentTriggers,
  "occupation-load": occupationLoad,
  sports,
  "posture-habits": postureHabits,
  "body-findings": bodyFindings,
  "pain-quality": painQuality,
  "movement-limited": movementLimited,
  "activity-impact": activityImpact,
};

/** The label of an option of a question. Throws where the content has none. */
export function optionLabel(questionId: string, optionId: string): Words {
  const words = byQuestion[questionId]?.[optionId] ?? smallerChoices[optionId];
  if (!words) throw new Error(`No label for option "${optionId}" of "${questionId}".`);
  return words;
}
