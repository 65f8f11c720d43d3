/** A test whose counts are raised for `pnpm soak`; the test command runs the same files with small ones. */
export type SoakTopic = {
  readonly title: string;
  /** Test files, from the root of the project. They read PREAMBLE_RUNS_SEED and `env`. */
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What each test of the files goes through, in words. */
  readonly each: string;
};

export const soakTopics: Readonly<Record<string, SoakTopic>> = {
  rules: {
    title: "properties of triage (docs/clinical/triage-rules.md section 9)",
    files: ["packages/domain/src/triage/evaluate.prop.test.ts"],
    env: { PREAMBLE_RUNS: "20000" },
    each: "20,000 generated answer sets",
  },
  audit: {
    title: "guarantees of the audit trail",
    files: ["packages/db/test/audit/tamper.test.ts"],
    env: { PREAMBLE_TAMPERINGS: "10000", PREAMBLE_TRAIL_EVENTS: "1000000" },
    each: "10,000 tamperings, or a trail of 1,000,000 events",
  },
};
