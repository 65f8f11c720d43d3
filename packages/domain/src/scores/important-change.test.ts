import { expect, test } from "vitest";
import { importantChange } from "./important-change.ts";

// Expected: docs/clinical/clinical-model.md section 6.
test.each([
  ["pain-now", 8, 6, "better"],
  ["pain-now", 8, 7, "too-small"],
  ["pain-now", 6, 8, "worse"],
  ["pain-now", 3, 2, "better"],
  ["pain-now", 0, 1, "too-small"],
  ["pain-now", 0, 2, "worse"],
  ["pain-worst-24h", 10, 8, "better"],
  ["peg-score", 6, 4.2, "better"],
  ["peg-score", 6, 4.3, "too-small"],
  ["peg-score", 6, 9, null],
  ["peg-score", 6, 6, "too-small"],
  ["rmdq-score", 20, 15, "better"],
  ["rmdq-score", 20, 16, "too-small"],
  ["rmdq-score", 10, 13, "worse"],
  ["psfs-score", 3, 5, "better"],
  ["psfs-score", 5, 3, "worse"],
  ["psfs-score", 5, 4, "too-small"],
  ["phq2-score", 6, 0, null],
  ["gad2-score", 6, 0, null],
] as const)("%s from %d to %d: %s", (scoreId, before, after, meaning) => {
  expect(importantChange(scoreId, before, after)).toBe(meaning);
});
