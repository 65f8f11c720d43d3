import type { Condition } from "../language/condition.ts";

/** The text of a condition; `printCondition(parseCondition(text))` gives the text back. */
export function printCondition(condition: Condition): string {
  switch (condition.op) {
    case "always":
      return "always";
    case "or":
      return condition.terms.map(printCondition).join(" OR ");
    case "and":
      return condition.terms.map(printCondition).join(" AND ");
    case "not":
      return `NOT ${printCondition(condition.term)}`;
    case "group":
      return `(${printCondition(condition.term)})`;
    case "maybe":
      return `MAYBE(${printCondition(condition.term)})`;
    case "any":
      return `ANY(${condition.terms.map(printCondition).join(", ")})`;
    case "count":
      return `COUNT(${condition.terms.map(printCondition).join(", ")}) >= ${condition.atLeast}`;
    case "fact":
      return condition.id;
    case "compare":
      return `${condition.id} ${condition.comparator} ${condition.right}`;
    case "in":
      return `${condition.id} IN {${condition.options.join(", ")}}`;
    case "has-any":
      return `${condition.id} HAS-ANY {${condition.options.join(", ")}}`;
    case "has":
      return `${condition.id} HAS ${condition.option}`;
  }
}
