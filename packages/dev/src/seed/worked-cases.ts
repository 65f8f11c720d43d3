import { readFileSync } from "node:fs";
import type { Answers } from "@preamble/domain/answers";
import type { Level } from "@preamble/domain/levels";

export type WorkedCase = { readonly id: string; readonly answers: Answers; readonly level: Level };

const file = new URL("../../../../docs/clinical/vignettes.jsonl", import.meta.url);

/** The worked cases of docs/clinical/vignettes.jsonl with the level each is expected on. */
export function workedCases(): WorkedCase[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const one: { id: string; answers: Answers; expectedUrgency: Level } = JSON.parse(line);
      return { id: one.id, answers: one.answers, level: one.expectedUrgency };
    });
}
