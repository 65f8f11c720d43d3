import type { AnswerValue } from "../answers.ts";
import type { Comparator, Condition } from "./condition.ts";
import { FALSE, fromBoolean, not, TRUE, type Truth, UNKNOWN } from "./truth.ts";

/** The state of one question: its value, or one of two marks. */
export const unknownAnswer = Symbol("unknown");
export const notApplicable = Symbol("not applicable");

export type State =
  boolean | number | string | readonly string[] | typeof unknownAnswer | typeof notApplicable;

/** Answers as they were given and as the rules see them, by question slot; truths by fact slot. */
export type Facts = {
  readonly values: readonly (AnswerValue | undefined)[];
  readonly states: readonly State[];
  readonly truths: Truth[];
};

export type Compiled = {
  readonly truth: (facts: Facts) => Truth;
  /** Adds the slots of the questions that decide this truth: why it is true, or what keeps it unknown. */
  readonly cite: (facts: Facts, into: Set<number>) => void;
};

export type Slots = {
  question(id: string): number;
  find(id: string): number | undefined;
  /** The slot of a derived fact and its compiled condition, or undefined where the id is a question. */
  fact(id: string): { slot: number; compiled: Compiled } | undefined;
};

/** Compiles a checked condition to closures over question slots. */
export function compileCondition(condition: Condition, slots: Slots): Compiled {
  switch (condition.op) {
    case "always":
      return { truth: () => TRUE, cite: () => {} };
    case "group":
      return compileCondition(condition.term, slots);
    case "not": {
      const term = compileCondition(condition.term, slots);
      return { truth: (facts) => not(term.truth(facts)), cite: term.cite };
    }
    case "maybe": {
      const term = compileCondition(condition.term, slots);
      return { truth: (facts) => (term.truth(facts) === FALSE ? FALSE : TRUE), cite: term.cite };
    }
    case "and":
      return all(condition.terms.map((term) => compileCondition(term, slots)));
    case "or":
    case "any":
      return some(condition.terms.map((term) => compileCondition(term, slots)));
    case "count":
      return atLeast(
        condition.terms.map((term) => compileCondition(term, slots)),
        condition.atLeast,
      );
    case "fact": {
      const fact = slots.fact(condition.id);
      if (fact) return { truth: (facts) => facts.truths[fact.slot] ?? UNKNOWN, cite: fact.compiled.cite };
      return yes(slots.question(condition.id));
    }
    case "has": {
      const { option } = condition;
      return leaf(slots.question(condition.id), (state) => Array.isArray(state) && state.includes(option));
    }
    case "has-any": {
      const options = new Set(condition.options);
      return leaf(
        slots.question(condition.id),
        (state) => Array.isArray(state) && state.some((option) => options.has(option)),
      );
    }
    case "in": {
      const { options } = condition;
      return leaf(
        slots.question(condition.id),
        (state) => typeof state === "string" && options.includes(state),
      );
    }
    case "compare":
      return comparison(condition, slots);
  }
}

/** The terms that share the truth of the whole are the ones that decide it. */
function join(terms: readonly Compiled[], truth: Compiled["truth"]): Compiled {
  return {
    truth,
    cite(facts, into) {
      const whole = truth(facts);
      for (const term of terms) if (term.truth(facts) === whole) term.cite(facts, into);
    },
  };
}

function all(terms: readonly Compiled[]): Compiled {
  return join(terms, (facts) => {
    let least: Truth = TRUE;
    for (const term of terms) {
      const truth = term.truth(facts);
      if (truth === FALSE) return FALSE;
      if (truth < least) least = truth;
    }
    return least;
  });
}

function some(terms: readonly Compiled[]): Compiled {
  return join(terms, (facts) => {
    let most: Truth = FALSE;
    for (const term of terms) {
      const truth = term.truth(facts);
      if (truth === TRUE) return TRUE;
      if (truth > most) most = truth;
    }
    return most;
  });
}

function atLeast(terms: readonly Compiled[], wanted: number): Compiled {
  return join(terms, (facts) => {
    let certain = 0;
    let possible = 0;
    for (const term of terms) {
      const truth = term.truth(facts);
      if (truth === TRUE) certain += 1;
      if (truth !== FALSE) possible += 1;
    }
    return certain >= wanted ? TRUE : possible < wanted ? FALSE : UNKNOWN;
  });
}

/** The most frequent leaf, without a test to call. */
function yes(slot: number): Compiled {
  return {
    truth({ states }) {
      const state = states[slot];
      if (state === true) return TRUE;
      return state === unknownAnswer || state === undefined ? UNKNOWN : FALSE;
    },
    cite: (_facts, into) => void into.add(slot),
  };
}

function leaf(slot: number, test: (state: State) => boolean): Compiled {
  return {
    truth(facts) {
      const state = facts.states[slot];
      if (state === unknownAnswer || state === undefined) return UNKNOWN;
      return state === notApplicable ? FALSE : fromBoolean(test(state));
    },
    cite: (_facts, into) => void into.add(slot),
  };
}

const compare: Record<
  Comparator,
  (left: number | string | boolean, right: number | string | boolean) => boolean
> = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const isScalar = (state: State): state is number | string =>
  typeof state === "number" || typeof state === "string";

function comparison(
  { id, comparator, right }: Extract<Condition, { op: "compare" }>,
  slots: Slots,
): Compiled {
  const test = compare[comparator];
  const slot = slots.question(id);
  const otherSlot = typeof right === "string" ? slots.find(right) : undefined;
  if (otherSlot === undefined) return leaf(slot, (state) => isScalar(state) && test(state, right));

  return {
    truth({ states }) {
      const one = states[slot];
      const two = states[otherSlot];
      if (one === notApplicable || two === notApplicable) return FALSE;
      if (one === undefined || two === undefined || !isScalar(one) || !isScalar(two)) return UNKNOWN;
      return fromBoolean(test(one, two));
    },
    cite: (_facts, into) => void into.add(slot).add(otherSlot),
  };
}
