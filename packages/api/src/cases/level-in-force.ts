import { type Level, moreUrgent, rankOf } from "@preamble/domain/levels";
import { addedLevel } from "@preamble/domain/triage/added-level";
import type { Triage } from "@preamble/domain/triage/triage";

/** What a triage found, and whether in a form that was sent. */
type Found = { readonly result: Triage; readonly whole: boolean };

/**
 * The level after a new triage of a case whose level in force is `current`. A machine result raises and never
 * lowers; what a clinician lowered knowing what each rule gave is raised again by a rule that now gives more: it newly
 * fired, or an answer left it open.
 */
export function levelInForce(current: Level, before: Found, found: Found): Level {
  const lowered = rankOf(before.result.level) > rankOf(current);
  if (!lowered) return moreUrgent(current, found.result.level);
  const known = givenLevels(before);
  return [...givenLevels(found)]
    .filter(([ruleId, level]) => {
      const knownLevel = known.get(ruleId);
      return knownLevel === undefined || rankOf(level) > rankOf(knownLevel);
    })
    .reduce<Level>((level, [, given]) => moreUrgent(level, given), current);
}

/** What each rule gave to the level. Half a form leaves rules open for want of a page: of it only what fired counts. */
const givenLevels = ({ result: { fired, unresolved }, whole }: Found): ReadonlyMap<string, Level> =>
  new Map([
    ...(whole ? unresolved.map((rule) => [rule.ruleId, addedLevel(rule)] as const) : []),
    ...fired.map(({ ruleId, level }) => [ruleId, level] as const),
  ]);
