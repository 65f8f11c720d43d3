import type { Answers } from "../answers.ts";
import { UNSURE } from "../answers.ts";
import { ageOn, oldestAge } from "./derive.ts";
import type { DateContradictionId } from "./triage.ts";

const dayLength = 86_400_000;
const slackDays = 7;

type DateContradiction = { readonly id: DateContradictionId; readonly questionIds: readonly string[] };

/** Days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

/** The date checks of docs/clinical/triage-rules.md section 5; `today` is an ISO date. */
export function dateContradictions(answers: Answers, today: string): DateContradiction[] {
  const date = (id: string) => {
    const value = answers[id];
    return typeof value === "string" && value !== UNSURE ? value : null;
  };
  const number = (id: string) => {
    const value = answers[id];
    return typeof value === "number" ? value : null;
  };
  const found: DateContradiction[] = [];
  const add = (id: DateContradictionId, ...questionIds: string[]) => found.push({ id, questionIds });

  const onset = date("onset-date");
  const birth = date("date-of-birth");
  const duration = number("symptom-duration-days");
  const trauma = number("trauma-days-ago");
  const age = number("age-years");

  if (onset && duration !== null && Math.abs(daysBetween(onset, today) - duration) > slackDays) {
    add("date-onset-duration", "onset-date", "symptom-duration-days");
  }
  if (birth ? birth > today || ageOn(birth, today) > oldestAge : age !== null && age > oldestAge) {
    add("date-birth-range", birth ? "date-of-birth" : "age-years");
  }
  if (onset && birth && onset < birth) add("date-onset-before-birth", "onset-date", "date-of-birth");
  if (trauma !== null && duration !== null && trauma - duration > slackDays) {
    add("date-trauma-duration", "trauma-days-ago", "symptom-duration-days");
  }
  return found;
}
