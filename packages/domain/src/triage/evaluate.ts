import type { Answers } from "../answers.ts";
import type { Protocol } from "./compile-protocol.ts";
import { dateContradictions } from "./date-contradictions.ts";
import { withDerived } from "./derive.ts";
import { escalate } from "./escalations.ts";
import { evaluateRules } from "./evaluate-rules.ts";
import type { Triage } from "./triage.ts";

/**
 * The triage of what was answered, with the answers whose dates contradict each other; `today` is an ISO date. Pure and
 * total: same answers, protocol and day give the same triage (triage-rules.md sections 2 to 5).
 */
export function evaluate(protocol: Protocol, given: Answers, today: string): Triage {
  const found = evaluateRules(protocol, given, today);
  const answers = withDerived(given, today);
  const number = (id: string) => {
    const value = answers[id];
    return typeof value === "number" ? value : null;
  };
  return {
    ...found,
    ...escalate({
      base: found.level,
      fired: found.fired,
      ageYears: number("age-years"),
      immuneWeakened: answers["immune-weakened"] === true,
      repeatVisits: number("repeat-visits-28-days"),
    }),
    contradictions: [
      ...found.contradictions,
      ...dateContradictions(given, today).map(({ id, questionIds }) => ({
        id,
        answers: questionIds.map((questionId) => ({ questionId, value: answers[questionId] ?? null })),
      })),
    ],
  };
}
