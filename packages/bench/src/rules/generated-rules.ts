import { compileFunction } from "node:vm";
import type { ProtocolDefinition } from "@preamble/domain/content/content";
import { notApplicable, type State, unknownAnswer } from "@preamble/domain/language/compile";
import type { Condition } from "@preamble/domain/language/condition";
import { parseCondition } from "@preamble/domain/language/parse";
import { FALSE, TRUE, type Truth, UNKNOWN } from "@preamble/domain/language/truth";

/** A condition as a JavaScript function over question states and the truths of derived facts. */
type GeneratedCondition = (states: readonly State[], truths: readonly Truth[]) => Truth;

type GeneratedRules = {
  readonly ids: readonly string[];
  readonly facts: readonly GeneratedCondition[];
  readonly rules: readonly GeneratedCondition[];
};

/** One function of generated source text for each fact and rule; questions stand in catalogue order. */
export function generateRules({ questions, facts, rules }: ProtocolDefinition): GeneratedRules {
  const slots = new Map(questions.map(({ id }, slot) => [id, slot]));
  const factSlots = new Map(facts.map(({ id }, slot) => [id, slot]));
  const generate = ({ when }: { readonly when: string }) =>
    functionOf(parseCondition(when), slots, factSlots);
  return { ids: rules.map(({ id }) => id), facts: facts.map(generate), rules: rules.map(generate) };
}

/** The truth of every rule, in order. */
export function truthsOf({ facts, rules }: GeneratedRules, states: readonly State[]): Truth[] {
  const truths: Truth[] = [];
  for (const fact of facts) truths.push(fact(states, truths));
  return rules.map((rule) => rule(states, truths));
}

function functionOf(
  condition: Condition,
  slots: ReadonlyMap<string, number>,
  factSlots: ReadonlyMap<string, number>,
): GeneratedCondition {
  const names: string[] = [];
  const fresh = () => {
    names.push(`v${names.length}`);
    return `v${names.length - 1}`;
  };
  const body = write(condition);
  const declared = names.length > 0 ? `let ${names.join(", ")};` : "";
  const text = `return (states, truths) => { ${declared} return ${body}; };`;
  const build = compileFunction(text, ["unknownAnswer", "notApplicable"]) as (
    ...marks: symbol[]
  ) => GeneratedCondition;
  return build(unknownAnswer, notApplicable);

  function write(part: Condition): string {
    switch (part.op) {
      case "always":
        return `${TRUE}`;
      case "group":
        return write(part.term);
      case "not":
        return `(${TRUE} - ${write(part.term)})`;
      case "maybe":
        return `(${write(part.term)} === ${FALSE} ? ${FALSE} : ${TRUE})`;
      case "and":
        return chain(part.terms, FALSE, "Math.min");
      case "or":
      case "any":
        return chain(part.terms, TRUE, "Math.max");
      case "count":
        return count(part.terms, part.atLeast);
      case "fact": {
        const fact = factSlots.get(part.id);
        return fact === undefined ? test(part.id, (value) => `${value} === true`) : `truths[${fact}]`;
      }
      case "has":
        return test(part.id, (value) => `${value}.includes("${part.option}")`);
      case "has-any":
        return test(part.id, (value) =>
          part.options.map((option) => `${value}.includes("${option}")`).join(" || "),
        );
      case "in":
        return test(part.id, (value) =>
          part.options.map((option) => `${value} === "${option}"`).join(" || "),
        );
      case "compare":
        return compare(part);
    }
  }

  /** Stops at the first term that decides; otherwise the lesser or the greater of the truths. */
  function chain(terms: readonly Condition[], decisive: Truth, pick: string): string {
    return terms.map(write).reduceRight((rest, term) => {
      const truth = fresh();
      return `((${truth} = ${term}) === ${decisive} ? ${decisive} : ${pick}(${truth}, ${rest}))`;
    });
  }

  function count(terms: readonly Condition[], atLeast: number): string {
    const [truth, certain, possible] = [fresh(), fresh(), fresh()];
    const steps = terms.map(
      (term) =>
        `${truth} = ${write(term)}, ${certain} += ${truth} === ${TRUE} ? 1 : 0, ${possible} += ${truth} === ${FALSE} ? 0 : 1`,
    );
    const verdict = `${certain} >= ${atLeast} ? ${TRUE} : ${possible} < ${atLeast} ? ${FALSE} : ${UNKNOWN}`;
    return `(${certain} = 0, ${possible} = 0, ${steps.join(", ")}, ${verdict})`;
  }

  function test(id: string, holds: (value: string) => string): string {
    const value = fresh();
    return `((${value} = states[${slots.get(id)}]) === unknownAnswer ? ${UNKNOWN} : ${value} === notApplicable ? ${FALSE} : ${holds(value)} ? ${TRUE} : ${FALSE})`;
  }

  function compare({ id, comparator, right }: Extract<Condition, { op: "compare" }>): string {
    const operator = comparator === "=" ? "===" : comparator === "!=" ? "!==" : comparator;
    const other = slots.get(String(right));
    if (other === undefined) return test(id, (value) => `${value} ${operator} ${JSON.stringify(right)}`);
    const [one, two] = [fresh(), fresh()];
    const read = `${one} = states[${slots.get(id)}], ${two} = states[${other}]`;
    const none = `${one} === notApplicable || ${two} === notApplicable ? ${FALSE}`;
    const open = `${one} === unknownAnswer || ${two} === unknownAnswer ? ${UNKNOWN}`;
    return `(${read}, ${none} : ${open} : ${one} ${operator} ${two} ? ${TRUE} : ${FALSE})`;
  }
}
