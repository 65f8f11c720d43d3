import type { Answers } from "../answers.ts";
import { compileCondition } from "../language/compile.ts";
import { parseCondition } from "../language/parse.ts";
import { FALSE } from "../language/truth.ts";
import type { Level } from "../levels.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import { withDerived } from "../triage/derive.ts";
import type { Triage } from "../triage/triage.ts";
import { adviceByLevel, adviceGuards, ruledOut } from "./advice-by-level.ts";

/**
 * Knowledge items for a result, `pro-help-early` always last. A guard that is true or unknown keeps its
 * item out (docs/clinical/journey.md section 6).
 */
export function selectAdvice(
  protocol: Protocol,
  level: Level,
  answers: Answers,
  { fired }: Pick<Triage, "fired">,
  today: string,
): string[] {
  const facts = protocol.facts(withDerived(answers, today));
  return adviceByLevel[level].filter((item) => {
    const guard = adviceGuards[item];
    const blocked = guard && compileCondition(parseCondition(guard), protocol.slots).truth(facts) !== FALSE;
    return !blocked && !ruledOut(item, fired);
  });
}
