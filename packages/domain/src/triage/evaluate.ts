import type { Answers } from "../answers.ts";
import type { Protocol } from "./compile-protocol.ts";
import { dateContradictions } from "./date-contradictions.ts";
import { withDerived } from "./derive.ts";
import { evaluateRules } from "./evaluate-rules.ts";
import type { Triage } from "./triage.ts";

/**
 * The triage of what was answered, with the answers whose dates contradict each other; `today` is an ISO date. Pure and
 * total: same answers, protocol and day give the same triage (triage-rules.md sections 2 to 5).
 */
export function evaluate(protocol: Protocol, given: Answers, today: string): Triage {
  const found = evaluateRules(protocol, given, today);
  const dates = dateContradictions(given, today);
  if (dates.length === 0) return found;
  const answers = withDerived(given, today);
  return {
    ...found,
    contradictions: [
      ...found.contradictions,
      ...dates.map(({ id, questionIds }) => ({
        id,
        answers: questionIds.map((questionId) => ({ questionId, value: answers[questionId] ?? null })),
      })),
    ],
  };
}
