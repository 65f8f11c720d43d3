import { type Level, moreUrgent, rankOf } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";

/**
 * The level after a new triage of a case whose level in force is `current`. A machine result raises and never
 * lowers; what a clinician lowered knowing all that had fired is raised again by a newly fired rule alone.
 */
export function levelInForce(current: Level, before: Triage, found: Triage): Level {
  const lowered = rankOf(before.level) > rankOf(current);
  if (!lowered) return moreUrgent(current, found.level);
  const known = new Set(before.fired.map(({ ruleId }) => ruleId));
  return found.fired
    .filter(({ ruleId }) => !known.has(ruleId))
    .reduce<Level>((level, rule) => moreUrgent(level, rule.level), current);
}
