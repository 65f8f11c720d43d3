import { type Answers, type AnswerValue, UNSURE } from "../answers.ts";
import type {
  AnswerKind,
  FactDefinition,
  ProtocolDefinition,
  QuestionDefinition,
  RuleDefinition,
} from "../content/content.ts";
import { scoreItems } from "../content/score-items.ts";
import {
  type Compiled,
  compileCondition,
  type Facts,
  notApplicable,
  type Slots,
  type State,
  unknownAnswer,
} from "../language/compile.ts";
import { parseCondition } from "../language/parse.ts";
import { FALSE, UNKNOWN } from "../language/truth.ts";

type CompiledRule = RuleDefinition & { readonly compiled: Compiled };

export type CompiledQuestion = QuestionDefinition & { readonly asked: Compiled; readonly slot: number };

export type Protocol = {
  readonly hash: string;
  readonly questions: readonly CompiledQuestion[];
  readonly rules: readonly CompiledRule[];
  /** For compiling further conditions over the same facts. */
  readonly slots: Slots;
  question(id: string): CompiledQuestion | undefined;
  /** The answer kind of a question or of a questionnaire's item; undefined where no such id exists. */
  answerKind(id: string): AnswerKind | undefined;
  /** The questions that the `asked when` of a question names. */
  parentsOf(id: string): ReadonlySet<string>;
  /**
   * Question states and fact truths of answers, with what is derived among them or beside them. An absent
   * answer of an `untouched` question counts as not asked.
   */
  facts(answers: Answers, untouched?: ReadonlySet<string>, derived?: Answers): Facts;
};

const nothing: ReadonlySet<string> = new Set();

const compiledByHash = new Map<string, Protocol>();

/**
 * Parses and compiles a protocol once for each hash. What its conditions name is `checkProtocol`'s to see.
 * Throws ConditionSyntaxError at the first condition that cannot be read, and Error where one names nothing
 * that exists or conditions run in a circle.
 */
export function compileProtocol(definition: ProtocolDefinition): Protocol {
  const known = compiledByHash.get(definition.hash);
  if (known) return known;
  const protocol = compile(definition);
  compiledByHash.set(definition.hash, protocol);
  return protocol;
}

function compile(definition: ProtocolDefinition): Protocol {
  const slotOf = new Map(definition.questions.map(({ id }, slot) => [id, slot]));
  const compiledFacts = new Map<string, { slot: number; compiled: Compiled }>();
  const slots: Slots = {
    question(id) {
      const slot = slotOf.get(id);
      if (slot === undefined) throw new Error(`Unknown question "${id}".`);
      return slot;
    },
    find: (id) => slotOf.get(id),
    fact: (id) => compiledFacts.get(id),
  };
  const read = (text: string): Compiled => compileCondition(parseCondition(text), slots);

  definition.facts.forEach(({ id, when }: FactDefinition, slot) => {
    compiledFacts.set(id, { slot, compiled: read(when) });
  });
  const questions = definition.questions.map((question, slot) => ({
    ...question,
    slot,
    asked: read(question.askedWhen),
  }));
  const rules = definition.rules.map((rule) => ({ ...rule, compiled: read(rule.when) }));
  const { order, parents } = parentsFirst(questions, compiledFacts);
  const notAlwaysAsked = order.filter(({ optional, askedWhen }) => optional || askedWhen !== "always");
  const factList = [...compiledFacts.values()];
  const kinds = new Map([
    ...scoreItems.flatMap(({ itemIds, answer }) => itemIds.map((id) => [id, answer] as const)),
    ...definition.questions.map(({ id, answer }) => [id, answer] as const),
  ]);

  return {
    hash: definition.hash,
    questions,
    rules,
    slots,
    question: (id) => questions[slotOf.get(id) ?? -1],
    answerKind: (id) => kinds.get(id),
    parentsOf: (id) => parents.get(id) ?? nothing,
    facts(answers, untouched = nothing, derived = {}) {
      const values = questions.map((): AnswerValue | undefined => undefined);
      const states = questions.map((): State => unknownAnswer);
      // Looking each question up in the answers is many times slower: those that find nothing cost most.
      for (const source of [answers, derived]) {
        for (const id in source) {
          const slot = slotOf.get(id);
          if (slot === undefined) continue;
          values[slot] = source[id];
          states[slot] = stateOf(source[id]);
        }
      }
      for (const id of untouched) {
        const slot = slotOf.get(id);
        if (slot !== undefined && values[slot] === undefined) states[slot] = notApplicable;
      }
      const facts: Facts = { values, states, truths: [] };
      for (const question of notAlwaysAsked) {
        if (values[question.slot] === undefined && !untouched.has(question.id)) {
          states[question.slot] = absentState(question, facts);
        }
      }
      for (const fact of factList) facts.truths.push(fact.compiled.truth(facts));
      return facts;
    },
  };
}

function stateOf(value: AnswerValue | undefined): State {
  if (value === undefined || value === UNSURE) return unknownAnswer;
  return typeof value === "object" && "regions" in value ? value.regions : value;
}

/** The three states of a missing answer are those of clinical-model.md section 1. */
function absentState({ optional, asked }: CompiledQuestion, facts: Facts): State {
  return optional || asked.truth(facts) === FALSE ? notApplicable : unknownAnswer;
}

/** Questions so that what a question's condition names comes before it, with those names. */
function parentsFirst(
  questions: readonly CompiledQuestion[],
  facts: ReadonlyMap<string, unknown>,
): { order: CompiledQuestion[]; parents: ReadonlyMap<string, ReadonlySet<string>> } {
  const empty: Facts = {
    values: [],
    states: questions.map(() => unknownAnswer),
    truths: [...facts].map(() => UNKNOWN),
  };
  const order: CompiledQuestion[] = [];
  const named = new Map<string, ReadonlySet<string>>();
  const state = new Map<number, "open" | "done">();
  const visit = (question: CompiledQuestion): void => {
    if (state.get(question.slot) === "done") return;
    if (state.get(question.slot) === "open") throw new Error(`"${question.id}" depends on itself.`);
    state.set(question.slot, "open");
    const parents = new Set<number>();
    question.asked.cite(empty, parents);
    for (const slot of parents) {
      const parent = questions[slot];
      if (parent) visit(parent);
    }
    state.set(question.slot, "done");
    named.set(question.id, new Set([...parents].map((slot) => questions[slot]?.id ?? "")));
    order.push(question);
  };
  questions.forEach(visit);
  return { order, parents: named };
}
