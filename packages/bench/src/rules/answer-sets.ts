import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import type { AnswerKind } from "@preamble/domain/content/content";
import { workedCases } from "@preamble/domain/testing/worked-cases";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import fc from "fast-check";

/** The answers of all worked cases. */
export const answersWorked = (): Answers[] => workedCases().map(({ answers }) => answers);

/** Values that cover what rules tell apart; no rule reads a date. */
function candidates(kind: AnswerKind): AnswerValue[] {
  switch (kind.type) {
    case "bool":
      return [false, true];
    case "choice":
      return [...kind.options];
    case "multi":
      return [["none"]];
    case "regions":
      return [{ regions: ["low-back"] }];
    case "scale0-10":
      return [0, 10];
    case "duration":
      return [7, 60, 400];
    case "int":
    case "number":
      return [kind.min, Math.round((kind.min + kind.max) / 2), kind.max];
    case "date":
      return [];
  }
}

/**
 * The answers with every question that is open or not sure answered, dates apart, with the value that
 * leaves the fewest rules fired: what is evaluated stays close to the worked case.
 */
export function withoutGaps(protocol: Protocol, answers: Answers, today: string): Answers {
  let complete = answers;
  const flags = (changed: Answers) => evaluate(protocol, changed, today).fired.length;
  for (const { id, answer } of protocol.questions) {
    if (complete[id] !== undefined && complete[id] !== UNSURE) continue;
    const [first, ...others] = candidates(answer).map((value) => ({ ...complete, [id]: value }));
    if (first) complete = others.reduce((best, next) => (flags(next) < flags(best) ? next : best), first);
  }
  return complete;
}

function anyValue(kind: AnswerKind): fc.Arbitrary<AnswerValue> {
  switch (kind.type) {
    case "bool":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...kind.options);
    case "multi":
      return fc.subarray([...kind.options], { minLength: 1, maxLength: 4 });
    case "regions":
      return fc.subarray([...kind.options], { minLength: 1, maxLength: 4 }).map((regions) => ({ regions }));
    case "scale0-10":
      return fc.integer({ min: 0, max: 10 });
    case "duration":
      return fc.integer({ min: 0, max: 400 });
    case "int":
    case "number":
      return fc.integer({ min: Math.ceil(kind.min), max: Math.min(kind.max, 120) });
    case "date":
      return fc.integer({ min: 1930, max: 2025 }).map((year) => `${year}-06-15`);
  }
}

/** Answer sets of all kinds, with gaps and "not sure" in them; the same seed gives the same sets. */
export function generatedAnswers(protocol: Protocol, count: number, seed: number): Answers[] {
  const entries = fc.tuple(
    ...protocol.questions.map(({ id, answer }) =>
      fc.oneof(
        { weight: 5, arbitrary: anyValue(answer).map((value) => [[id, value] as const]) },
        { weight: 1, arbitrary: fc.constant([[id, UNSURE] as const]) },
        { weight: 1, arbitrary: fc.constant([]) },
      ),
    ),
  );
  const sets = entries.map((parts): Answers => Object.fromEntries(parts.flat()));
  return fc.sample(sets, { numRuns: count, seed });
}
