import type { ProtocolDefinition } from "@preamble/domain/content/content";
import type { Condition } from "@preamble/domain/language/condition";
import { parseCondition } from "@preamble/domain/language/parse";

/** The protocol with only those facts and rules that never say MAYBE, not even through a fact. */
export function twoValuedPart(definition: ProtocolDefinition): ProtocolDefinition {
  const left = new Set<string>();
  const saysMaybe = (condition: Condition): boolean => {
    switch (condition.op) {
      case "maybe":
        return true;
      case "fact":
        return left.has(condition.id);
      case "not":
      case "group":
        return saysMaybe(condition.term);
      case "and":
      case "or":
      case "any":
      case "count":
        return condition.terms.some(saysMaybe);
      case "always":
      case "has":
      case "has-any":
      case "in":
      case "compare":
        return false;
    }
  };
  const stays = ({ when }: { readonly when: string }) => !saysMaybe(parseCondition(when));
  for (const fact of definition.facts) if (!stays(fact)) left.add(fact.id);
  return {
    hash: `${definition.hash} two-valued`,
    questions: definition.questions,
    facts: definition.facts.filter(({ id }) => !left.has(id)),
    rules: definition.rules.filter(stays),
  };
}
