import { readFileSync } from "node:fs";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import type { AnswerKind } from "@preamble/domain/content/content";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import fc from "fast-check";

/** The answers of the worked cases of docs/clinical/vignettes.jsonl. */
export function workedAnswers(): Answers[] {
  const lines = readFileSync(new URL("../../../../docs/clinical/vignettes.jsonl", import.meta.url), "utf8");
  return lines
    .trim()
    .split("\n")
    .map((line): { answers: Answers } => JSON.parse(line))
    .map(({ answers }) => answers);
}

function calmest(kind: AnswerKind): AnswerValue {
  switch (kind.type) {
    case "bool":
      return false;
    case "choice":
      return kind.options.find((option) => ["none", "no", "never"].includes(option)) ?? kind.options[0] ?? "";
    case "multi":
      return ["none"];
    case "regions":
      return { regions: ["low-back"] };
    case "scale0-10":
    case "duration":
      return 0;
    case "int":
    case "number":
      return kind.min;
    case "date":
      return "2026-01-05";
  }
}

/**
 * The answers with every question that is open or not sure given its calmest answer. A date of birth is
 * left out where the age is given: it counts as answered, and would change the age.
 */
export function withoutGaps(protocol: Protocol, answers: Answers): Answers {
  const complete: Record<string, AnswerValue> = { ...answers };
  for (const { id, answer } of protocol.questions) {
    const value = answers[id];
    const answered = value !== undefined && value !== UNSURE;
    const known = id === "date-of-birth" && typeof answers["age-years"] === "number";
    if (!answered && !known) complete[id] = calmest(answer);
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
