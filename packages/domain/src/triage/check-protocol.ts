import type { ProtocolDefinition } from "../content/content.ts";
import { checkCondition } from "../language/check.ts";
import { parseCondition } from "../language/parse.ts";

/**
 * Checks that every condition names what its protocol has, and compares what can be compared. Throws
 * ConditionSyntaxError or ConditionCheckError at the first that is not sound. The server does it before it
 * gives a protocol to anyone, so that no browser has to.
 */
export function checkProtocol({ questions, facts, rules }: ProtocolDefinition): void {
  const vocabulary = {
    answers: new Map(questions.map(({ id, answer }) => [id, answer])),
    facts: new Set(facts.map(({ id }) => id)),
  };
  const conditions = [
    ...facts.map(({ when }) => when),
    ...questions.map(({ askedWhen }) => askedWhen),
    ...rules.map(({ when }) => when),
  ];
  for (const condition of conditions) checkCondition(parseCondition(condition), vocabulary);
}
