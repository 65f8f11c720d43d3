import type { Answers } from "../answers.ts";
import { type Facts, unknownAnswer } from "../language/compile.ts";
import { FALSE, TRUE } from "../language/truth.ts";
import { type Level, moreUrgent } from "../levels.ts";
import { addedLevel } from "./added-level.ts";
import type { Protocol } from "./compile-protocol.ts";
import { derive } from "./derive.ts";
import type { CitedAnswer, FiredRule, Triage, UnresolvedRule } from "./triage.ts";

/**
 * Runs every rule over the answers; `today` (ISO date) is the day that age is counted on. Pure and total: same answers,
 * protocol and day give the same triage (triage-rules.md sections 2 to 4), without escalations, which start from rules
 * that the browser does not have, and without what contradicts dates.
 */
export function evaluateRules(protocol: Protocol, given: Answers, today: string): Triage {
  const derived = derive(given, today);
  const facts = protocol.facts(given, undefined, derived);
  const ordered = (slots: Iterable<number>): number[] => [...slots].sort((a, b) => a - b);
  const idOf = (slot: number): string => protocol.questions[slot]?.id ?? "";
  const cite = (slots: readonly number[]): CitedAnswer[] =>
    slots.map((slot) => ({ questionId: idOf(slot), value: facts.values[slot] ?? null }));

  const fired: FiredRule[] = [];
  const unresolved: UnresolvedRule[] = [];
  let level: Level = "self-care";
  for (const rule of protocol.rules) {
    const truth = rule.compiled.truth(facts);
    if (truth === FALSE) continue;
    const slots = new Set<number>();
    rule.compiled.cite(facts, slots);
    const { id: ruleId, family } = rule;
    const of = { ruleId, family, level: rule.level };
    if (truth === TRUE) fired.push({ ...of, because: cite(ordered(slots)) });
    else unresolved.push({ ...of, missing: ordered(onlyUnknown(slots, facts)).map(idOf) });
    level = moreUrgent(level, truth === TRUE ? rule.level : addedLevel(rule));
  }

  const missing = missingFromSafetyScreen(protocol, facts);

  return {
    protocolHash: protocol.hash,
    level,
    fired,
    unresolved,
    escalations: [],
    contradictions: fired
      .filter(({ family }) => family === "contradiction")
      .map(({ ruleId, because }) => ({ id: ruleId, answers: because })),
    missing,
    complete: missing.length === 0,
  };
}

function onlyUnknown(slots: Iterable<number>, { states }: Facts): number[] {
  return [...slots].filter((slot) => states[slot] === unknownAnswer);
}

/** An answer that is present, "not sure" included, completes its question (clinical-model.md section 2). */
function missingFromSafetyScreen({ questions }: Protocol, { states, values }: Facts): string[] {
  const open = questions.filter(
    ({ slot, stage, optional }) =>
      states[slot] === unknownAnswer && values[slot] === undefined && stage === "S" && !optional,
  );
  return open.map(({ id }) => id);
}
