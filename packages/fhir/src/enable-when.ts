import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from "@medplum/fhirtypes";
import type { AnswerKind } from "@preamble/domain/content/content";
import type { Condition } from "@preamble/domain/language/condition";
import { parseCondition } from "@preamble/domain/language/parse";
import { codeLists } from "./code-lists.ts";
import { extensions, systems } from "./systems.ts";

type KindOf = (questionId: string) => AnswerKind | undefined;

type Enabling = Pick<QuestionnaireItem, "enableWhen" | "enableBehavior" | "extension">;
type Test = QuestionnaireItemEnableWhen;

/**
 * When a question is asked, as FHIR says it: a list of tests where they are all joined by one word, and a
 * FHIRPath expression where not. Stricter than the form in one point: the form also asks what hangs on an
 * answer of "not sure".
 */
export function enableWhen(askedWhen: string, kindOf: KindOf): Enabling {
  const condition = parseCondition(askedWhen);
  if (condition.op === "always") return {};
  const tests = flat(condition, kindOf);
  if (tests)
    return { enableWhen: tests.tests, ...(tests.tests.length > 1 && { enableBehavior: tests.join }) };
  const expression = fhirPath(condition, kindOf);
  if (!expression) return {};
  return {
    extension: [{ url: extensions.enableWhen, valueExpression: { language: "text/fhirpath", expression } }],
  };
}

function flat(condition: Condition, kindOf: KindOf): { tests: Test[]; join: "any" | "all" } | null {
  const join = codeLists.enableBehavior[condition.op === "and" ? "and" : "or"];
  const terms = "terms" in condition && condition.op !== "count" ? condition.terms : [condition];
  const tests = terms.map((term) => testsOf(term, kindOf));
  // Several tests of one term are joined by "any", which only a list joined by it can hold.
  if (tests.some((one) => one === null || (one.length > 1 && join === "all" && terms.length > 1)))
    return null;
  return { tests: tests.flatMap((one) => one ?? []), join };
}

const coding = (questionId: string, code: string) => ({
  answerCoding: { system: systems.option(questionId), code },
});

function testsOf(condition: Condition, kindOf: KindOf): Test[] | null {
  switch (condition.op) {
    case "fact":
      return kindOf(condition.id)
        ? [{ question: condition.id, operator: codeLists.enableOperator["="], answerBoolean: true }]
        : null;
    case "has":
      return [
        {
          question: condition.id,
          operator: codeLists.enableOperator["="],
          ...coding(condition.id, condition.option),
        },
      ];
    case "in":
    case "has-any":
      return condition.options.map((option) => ({
        question: condition.id,
        operator: codeLists.enableOperator["="],
        ...coding(condition.id, option),
      }));
    case "compare": {
      const { id, comparator, right } = condition;
      if (typeof right === "string") {
        return kindOf(right)
          ? null
          : [{ question: id, operator: codeLists.enableOperator[comparator], ...coding(id, right) }];
      }
      const value = kindOf(id)?.type === "number" ? { answerDecimal: right } : { answerInteger: right };
      return [{ question: id, operator: codeLists.enableOperator[comparator], ...value }];
    }
    case "always":
    case "and":
    case "or":
    case "any":
    case "not":
    case "group":
    case "maybe":
    case "count":
      return null;
  }
}

/** What was answered to a question, as FHIRPath. */
export const answersOf = (id: string): string => `%resource.descendants().where(linkId='${id}').answer.value`;

/** null where the condition says what FHIRPath has no short word for. */
function fhirPath(condition: Condition, kindOf: KindOf): string | null {
  const joined = (terms: readonly Condition[], word: string) => {
    const parts = terms.map((term) => fhirPath(term, kindOf));
    return parts.includes(null) ? null : `(${parts.join(` ${word} `)})`;
  };
  switch (condition.op) {
    case "and":
    case "or":
      return joined(condition.terms, condition.op);
    case "any":
      return joined(condition.terms, "or");
    case "group":
      return fhirPath(condition.term, kindOf);
    case "has":
      return anyCode(condition.id, [condition.option]);
    case "in":
    case "has-any":
      return anyCode(condition.id, condition.options);
    case "fact":
      return kindOf(condition.id) ? `(${answersOf(condition.id)} = true)` : null;
    case "compare":
      if (typeof condition.right === "number") {
        return `(${answersOf(condition.id)} ${condition.comparator} ${condition.right})`;
      }
      return condition.comparator === "=" ? anyCode(condition.id, [condition.right]) : null;
    case "always":
    case "not":
    case "maybe":
    case "count":
      return null;
  }
}

const anyCode = (id: string, options: readonly string[]): string =>
  `${answersOf(id)}.where(${options.map((option) => `code='${option}'`).join(" or ")}).exists()`;
