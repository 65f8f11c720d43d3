import type { Answers } from "../answers.ts";
import { type Facts, notApplicable, unknownAnswer } from "../language/compile.ts";
import { FALSE, TRUE } from "../language/truth.ts";
import { type Level, moreUrgent, oneBelow } from "../levels.ts";
import type { CompiledRule, Protocol } from "./compile-protocol.ts";
import { dateContradictions } from "./date-contradictions.ts";
import { withDerived } from "./derive.ts";
import { escalate } from "./escalations.ts";
import type { CitedAnswer, FiredRule, Triage, UnresolvedRule } from "./triage.ts";

/**
 * Runs every rule over the answers; `today` (ISO date) is the day that age and dates are counted on.
 * Pure and total: same answers, protocol and day give the same triage (triage-rules.md sections 2 to 5).
 */
export function evaluate(protocol: Protocol, given: Answers, today: string): Triage {
  const answers = withDerived(given, today);
  const facts = protocol.facts(answers);
  const cited = (slots: Iterable<number>): string[] =>
    [...slots].sort((a, b) => a - b).map((slot) => protocol.questions[slot]?.id ?? "");
  const cite = (ids: readonly string[]): CitedAnswer[] =>
    ids.map((questionId) => ({ questionId, value: answers[questionId] ?? null }));

  const fired: FiredRule[] = [];
  const unresolved: UnresolvedRule[] = [];
  let base: Level = "self-care";
  for (const rule of protocol.rules) {
    const truth = rule.compiled.truth(facts);
    if (truth === FALSE) continue;
    const slots = new Set<number>();
    rule.compiled.cite(facts, slots);
    const { id: ruleId, family, level } = rule;
    if (truth === TRUE) fired.push({ ruleId, family, level, because: cite(cited(slots)) });
    else unresolved.push({ ruleId, family, level, missing: cited(onlyUnknown(slots, facts)) });
    base = moreUrgent(base, truth === TRUE ? level : unresolvedLevel(rule));
  }

  const number = (id: string) => {
    const value = answers[id];
    return typeof value === "number" ? value : null;
  };
  const { level, escalations } = escalate({
    base,
    fired,
    ageYears: number("age-years"),
    immuneWeakened: answers["immune-weakened"] === true,
    repeatVisits: number("repeat-visits-28-days"),
  });
  const missing = missingFromSafetyScreen(protocol, answers, facts);

  return {
    protocolHash: protocol.hash,
    level,
    fired,
    unresolved,
    escalations,
    contradictions: [
      ...fired
        .filter(({ family }) => family === "contradiction")
        .map(({ ruleId, because }) => ({ id: ruleId, answers: because })),
      ...dateContradictions(given, today).map(({ id, questionIds }) => ({ id, answers: cite(questionIds) })),
    ],
    missing,
    complete: missing.length === 0,
  };
}

/** Contradiction rules keep their own level when unresolved; all others add one level below theirs. */
function unresolvedLevel({ family, level }: CompiledRule): Level {
  return family === "contradiction" ? level : oneBelow(level);
}

function onlyUnknown(slots: Iterable<number>, { states }: Facts): number[] {
  return [...slots].filter((slot) => states[slot] === unknownAnswer);
}

/** An answer that is present, "not sure" included, completes its question (clinical-model.md section 2). */
function missingFromSafetyScreen(protocol: Protocol, answers: Answers, { states }: Facts): string[] {
  return protocol.questions
    .filter(
      ({ id, slot, stage, optional }) =>
        stage === "S" && !optional && answers[id] === undefined && states[slot] !== notApplicable,
    )
    .map(({ id }) => id);
}
