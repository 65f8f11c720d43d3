import fc from "fast-check";
import { type Answers, type AnswerValue, UNSURE } from "../src/answers.ts";
import type { AnswerKind } from "../src/content/content.ts";
import type { Protocol } from "../src/triage/compile-protocol.ts";

function valueOf(kind: AnswerKind): fc.Arbitrary<AnswerValue> {
  switch (kind.type) {
    case "bool":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...kind.options);
    case "multi":
      return fc.uniqueArray(fc.constantFrom(...kind.options), { minLength: 1, maxLength: 3 });
    case "regions":
      return fc
        .uniqueArray(fc.constantFrom(...kind.options), { minLength: 1, maxLength: 3 })
        .map((regions) => ({ regions }));
    case "scale0-10":
      return fc.integer({ min: 0, max: 10 });
    case "int":
    case "number":
      return fc.integer({ min: kind.min, max: Math.min(kind.max, 120) });
    case "duration":
      return fc.integer({ min: 0, max: 100 });
    case "date":
      return fc.integer({ min: 1930, max: 2024 }).map((year) => `${year}-06-15`);
  }
}

/** Answers that differ from a base in up to `most` questions: near enough to it to stay mild often. */
export function changedAnswers(protocol: Protocol, base: Answers, most: number): fc.Arbitrary<Answers> {
  const change = fc
    .constantFrom(...protocol.questions)
    .chain(({ id, answer }) =>
      fc
        .oneof(
          { weight: 5, arbitrary: valueOf(answer) },
          { weight: 1, arbitrary: fc.constant<AnswerValue>(UNSURE) },
        )
        .map((value) => [id, value] as const),
    );
  return fc
    .array(change, { maxLength: most })
    .map((changes): Answers => ({ ...base, ...Object.fromEntries(changes) }));
}
