import type { Answers } from "../answers.ts";
import type { AdviceContent, AdviceGuard } from "../content/advice.ts";
import { compileCondition } from "../language/compile.ts";
import { parseCondition } from "../language/parse.ts";
import { FALSE, TRUE } from "../language/truth.ts";
import { type Level, rankOf } from "../levels.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import { withDerived } from "../triage/derive.ts";
import type { Triage } from "../triage/triage.ts";

/** What advice is chosen for; the level is the one in force, and `today` an ISO date. */
export type AdviceSituation = {
  readonly level: Level;
  readonly answers: Answers;
  readonly triage: Pick<Triage, "fired" | "unresolved" | "escalations">;
  readonly today: string;
};

type AdviceReader = {
  readonly isTrue: (condition: string) => boolean;
  /** Whether no guard keeps the item from this patient; what a guard cannot know counts against it. */
  readonly mayShow: (item: string) => boolean;
};

export function readSituation(
  protocol: Protocol,
  { guards }: Pick<AdviceContent, "guards">,
  { level, answers, triage, today }: AdviceSituation,
): AdviceReader {
  const facts = protocol.facts(withDerived(answers, today));
  const truth = (condition: string) =>
    compileCondition(parseCondition(condition), protocol.slots).truth(facts);
  const standing = [...triage.fired, ...triage.unresolved];

  const hits = ({ when, fromLevel, families, rules }: AdviceGuard): boolean =>
    (fromLevel !== undefined && rankOf(level) >= rankOf(fromLevel)) ||
    standing.some(({ ruleId, family }) => rules?.includes(ruleId) || families?.includes(family)) ||
    (when !== undefined && truth(when) !== FALSE);

  return {
    isTrue: (condition) => truth(condition) === TRUE,
    mayShow: (item) => !guards.some((guard) => guard.items.includes(item) && hits(guard)),
  };
}
