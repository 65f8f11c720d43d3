import type { AnswerKind } from "./content.ts";

/** A scored questionnaire: the score is worked out from its items, or given directly. */
export type ScoreItems = {
  readonly scoreId: string;
  readonly itemIds: readonly string[];
  readonly answer: AnswerKind;
  readonly scoring: "mean" | "sum" | "count-ticked";
};

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** Items and scoring of docs/clinical/clinical-model.md section 6. */
export const scoreItems: readonly ScoreItems[] = [
  {
    scoreId: "peg-score",
    itemIds: numbered("peg", 3),
    answer: { type: "int", unit: "points", min: 0, max: 10 },
    scoring: "mean",
  },
  {
    scoreId: "phq2-score",
    itemIds: numbered("phq2", 2),
    answer: { type: "int", unit: "points", min: 0, max: 3 },
    scoring: "sum",
  },
  {
    scoreId: "gad2-score",
    itemIds: numbered("gad2", 2),
    answer: { type: "int", unit: "points", min: 0, max: 3 },
    scoring: "sum",
  },
  {
    scoreId: "rmdq-score",
    itemIds: numbered("rmdq", 24),
    answer: { type: "bool" },
    scoring: "count-ticked",
  },
];
