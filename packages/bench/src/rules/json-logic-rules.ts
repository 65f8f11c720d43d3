import type { AnswerValue } from "@preamble/domain/answers";
import type { ProtocolDefinition } from "@preamble/domain/content/content";
import type { Condition } from "@preamble/domain/language/condition";
import { parseCondition } from "@preamble/domain/language/parse";
import jsonLogic, { type RulesLogic } from "json-logic-js";

type JsonLogicRules = {
  readonly facts: readonly { readonly id: string; readonly logic: RulesLogic }[];
  readonly rules: readonly RulesLogic[];
};

/** What json-logic reads: answers, and the facts that were worked out from them. */
type JsonLogicData = Record<string, AnswerValue>;

/** The facts and rules of a protocol whose conditions all have two values. */
export function jsonLogicRules({ questions, facts, rules }: ProtocolDefinition): JsonLogicRules {
  const kinds = new Map(questions.map(({ id, answer }) => [id, answer.type]));
  const translate = (text: string) => toLogic(parseCondition(text));
  return {
    facts: facts.map(({ id, when }) => ({ id, logic: translate(when) })),
    rules: rules.map(({ when }) => translate(when)),
  };

  function toLogic(condition: Condition): RulesLogic {
    switch (condition.op) {
      case "always":
        return true;
      case "group":
        return toLogic(condition.term);
      case "not":
        return { "!": toLogic(condition.term) };
      case "maybe":
        throw new Error("MAYBE has no counterpart in json-logic.");
      case "and":
        return { and: condition.terms.map(toLogic) };
      case "or":
      case "any":
        return { or: condition.terms.map(toLogic) };
      case "count": {
        const ones = condition.terms.map((term): RulesLogic => ({ if: [toLogic(term), 1, 0] }));
        return { ">=": [{ "+": ones }, condition.atLeast] };
      }
      case "fact":
        return { var: condition.id };
      case "has":
        return { in: [condition.option, chosen(condition.id)] };
      case "has-any":
        return { some: [chosen(condition.id), { in: [{ var: "" }, [...condition.options]] }] };
      case "in":
        return { in: [{ var: condition.id }, [...condition.options]] };
      case "compare":
        return compare(condition);
    }
  }

  function chosen(id: string): RulesLogic {
    return { var: kinds.get(id) === "regions" ? `${id}.regions` : id };
  }

  function compare({ id, comparator, right }: Extract<Condition, { op: "compare" }>): RulesLogic {
    const left: RulesLogic = { var: id };
    const other: RulesLogic = typeof right === "string" && kinds.has(right) ? { var: right } : right;
    switch (comparator) {
      case "=":
        return { "===": [left, other] };
      case "!=":
        return { "!==": [left, other] };
      case "<":
        return { "<": [left, other] };
      case "<=":
        return { "<=": [left, other] };
      case ">":
        return { ">": [left, other] };
      case ">=":
        return { ">=": [left, other] };
    }
  }
}

/** Whether each rule holds. The facts are worked out once and put into the data. */
export function applyRules({ facts, rules }: JsonLogicRules, data: JsonLogicData): boolean[] {
  for (const { id, logic } of facts) data[id] = jsonLogic.apply(logic, data) === true;
  return rules.map((logic) => jsonLogic.apply(logic, data) === true);
}
