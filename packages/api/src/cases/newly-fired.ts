import { type Level, rankOf } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";

/** Whether a rule of at least that level fired that had not before; null: there was nothing before. */
export function isNewlyFired(least: Level, found: Triage, before: Triage | null): boolean {
  const known = new Set(before?.fired.map(({ ruleId }) => ruleId));
  return found.fired.some(({ ruleId, level }) => rankOf(level) >= rankOf(least) && !known.has(ruleId));
}
