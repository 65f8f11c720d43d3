import type { Family } from "../content/content.ts";
import { type Level, moreUrgent, rankOf } from "../levels.ts";
import type { EscalationId, FiredRule } from "./triage.ts";

const escalatingFamilies = new Set<Family>([
  "cord-cancer",
  "neuro",
  "infection",
  "fracture",
  "cancer-unknown",
  "visceral",
]);

type EscalationInput = {
  readonly base: Level;
  readonly fired: readonly Pick<FiredRule, "family" | "level">[];
  readonly ageYears: number | null;
  readonly immuneWeakened: boolean;
  readonly repeatVisits: number | null;
};

/** The three escalations of docs/clinical/triage-rules.md section 4, applied once and in order. */
export function escalate({ base, fired, ageYears, immuneWeakened, repeatVisits }: EscalationInput): {
  level: Level;
  escalations: EscalationId[];
} {
  const escalations: EscalationId[] = [];
  let level = base;
  const inFamilies = fired.filter(({ family }) => escalatingFamilies.has(family));
  const atTwoWeeks = inFamilies.filter((rule) => rule.level === "within-2-weeks");

  if (level === "within-2-weeks" && new Set(atTwoWeeks.map(({ family }) => family)).size >= 2) {
    escalations.push("esc-two-families");
    level = "within-48-hours";
  }
  const frail = (ageYears !== null && ageYears >= 80) || immuneWeakened;
  if (level === "within-2-weeks" && frail && atTwoWeeks.length > 0) {
    escalations.push("esc-frail");
    level = "within-48-hours";
  }
  const repeated = repeatVisits !== null && repeatVisits >= 2;
  const serious = inFamilies.some((rule) => rankOf(rule.level) >= rankOf("within-2-weeks"));
  if (repeated && serious && (level === "within-2-weeks" || level === "within-48-hours")) {
    escalations.push("esc-repeat");
    level = level === "within-2-weeks" ? "within-48-hours" : "same-day";
  }
  return { level: moreUrgent(level, base), escalations };
}
