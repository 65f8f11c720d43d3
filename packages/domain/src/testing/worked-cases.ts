import { readFileSync } from "node:fs";
import type { Answers } from "../answers.ts";
import type { Level } from "../levels.ts";

/** A worked case of docs/clinical/vignettes.jsonl, and what is expected of it. */
export type WorkedCase = {
  readonly id: string;
  readonly answers: Answers;
  readonly expectedUrgency: Level;
  readonly mustFire: readonly string[];
  readonly mustNotFire: readonly string[];
  readonly mustBeUnresolved: readonly string[];
};

const file = new URL("../../../../docs/clinical/vignettes.jsonl", import.meta.url);

/** All worked cases, in the order of the file. */
export const workedCases = (): WorkedCase[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line): WorkedCase => JSON.parse(line));

/** The answers of one worked case. Throws where there is none of that id. */
export function workedAnswers(id: string): Answers {
  const found = workedCases().find((one) => one.id === id);
  if (!found) throw new Error(`There is no worked case ${id}.`);
  return found.answers;
}
