import type { AnswerKind } from "../content/content.ts";
import type { Condition } from "./condition.ts";

/** A condition that names something the catalogue lacks, or compares what cannot be compared. */
export class ConditionCheckError extends Error {
  override name = "ConditionCheckError";
}

type Vocabulary = {
  readonly answers: ReadonlyMap<string, AnswerKind>;
  readonly facts: ReadonlySet<string>;
};

function isNumeric(kind: AnswerKind): boolean {
  return (
    kind.type === "int" || kind.type === "number" || kind.type === "duration" || kind.type === "scale0-10"
  );
}

/** Checks every id, option and type of a condition. Throws ConditionCheckError at the first fault. */
export function checkCondition(condition: Condition, vocabulary: Vocabulary): void {
  const kindOf = (id: string): AnswerKind => {
    const kind = vocabulary.answers.get(id);
    if (!kind) throw new ConditionCheckError(`Unknown question "${id}".`);
    return kind;
  };
  const requireOptions = (id: string, wanted: readonly string[], types: readonly AnswerKind["type"][]) => {
    const kind = kindOf(id);
    if (!types.includes(kind.type) || !("options" in kind)) {
      throw new ConditionCheckError(`"${id}" is ${kind.type}; this test needs ${types.join(" or ")}.`);
    }
    for (const option of wanted) {
      if (!kind.options.includes(option)) throw new ConditionCheckError(`"${id}" has no option "${option}".`);
    }
  };

  switch (condition.op) {
    case "always":
      return;
    case "or":
    case "and":
    case "any":
    case "count":
      for (const term of condition.terms) checkCondition(term, vocabulary);
      return;
    case "not":
    case "maybe":
    case "group":
      checkCondition(condition.term, vocabulary);
      return;
    case "fact":
      if (!vocabulary.facts.has(condition.id) && kindOf(condition.id).type !== "bool") {
        throw new ConditionCheckError(`"${condition.id}" stands alone but is not a yes or no question.`);
      }
      return;
    case "in":
      return requireOptions(condition.id, condition.options, ["choice"]);
    case "has-any":
      return requireOptions(condition.id, condition.options, ["multi", "regions"]);
    case "has":
      return requireOptions(condition.id, [condition.option], ["multi", "regions"]);
    case "compare":
      return checkComparison(condition);
  }

  function checkComparison({ id, comparator, right }: Extract<Condition, { op: "compare" }>): void {
    const kind = kindOf(id);
    if (kind.type === "choice") {
      if (comparator !== "=" && comparator !== "!=") {
        throw new ConditionCheckError(`"${id}" is a choice and has no order.`);
      }
      return requireOptions(id, [String(right)], ["choice"]);
    }
    if (!isNumeric(kind)) throw new ConditionCheckError(`"${id}" is ${kind.type} and cannot be compared.`);
    if (typeof right === "string" && !isNumeric(kindOf(right))) {
      throw new ConditionCheckError(`"${right}" is not a number to compare "${id}" with.`);
    }
  }
}
