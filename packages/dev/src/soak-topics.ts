/** A test whose counts are raised for `pnpm soak`; the test command runs the same files with small ones. */
export type SoakTopic = {
  readonly title: string;
  /** Test files, from the root of the project. They read PREAMBLE_RUNS_SEED and the counts. */
  readonly files: readonly string[];
  /** The configuration that the files need, where it is not the ordinary one. */
  readonly config?: string;
  readonly counts: Counts;
  /** What each test of the files goes through, in words. */
  readonly each: (counts: Counts) => string;
};

type Counts = Readonly<Record<string, number>>;

const inWords = (count: number | undefined): string => (count ?? 0).toLocaleString("en");

export const soakTopics: Readonly<Record<string, SoakTopic>> = {
  rules: {
    title: "properties of triage (docs/clinical/triage-rules.md section 9)",
    files: ["packages/domain/src/triage/evaluate.prop.test.ts"],
    counts: { PREAMBLE_RUNS: 20_000 },
    each: ({ PREAMBLE_RUNS }) => `${inWords(PREAMBLE_RUNS)} generated answer sets`,
  },
  audit: {
    title: "guarantees of the audit trail",
    files: ["packages/db/test/audit/tamper.test.ts"],
    counts: { PREAMBLE_TAMPERINGS: 10_000, PREAMBLE_TRAIL_EVENTS: 1_000_000 },
    each: ({ PREAMBLE_TAMPERINGS, PREAMBLE_TRAIL_EVENTS }) =>
      `${inWords(PREAMBLE_TAMPERINGS)} tamperings, or a trail of ${inWords(PREAMBLE_TRAIL_EVENTS)} events`,
  },
  booking: {
    title: "races for one slot and for a hundred",
    files: ["packages/api/test/booking-race.test.ts"],
    counts: { PREAMBLE_ATTEMPTS: 100_000 },
    each: ({ PREAMBLE_ATTEMPTS }) =>
      `200 patients at once for one slot, or ${inWords(PREAMBLE_ATTEMPTS)} attempts of 200 at a hundred`,
  },
  crash: {
    title: "test of what was acknowledged, through kills with -9 of patient app, worker and PostgreSQL,",
    files: ["packages/dev/faults/crash.test.ts"],
    config: "vitest.faults.config.ts",
    counts: { PREAMBLE_KILLS: 1000 },
    each: ({ PREAMBLE_KILLS }) => `${inWords(PREAMBLE_KILLS)} kills`,
  },
  duplicates: {
    title: "test of one effect for what is sent and booked again, late, at once or cut off,",
    files: ["packages/dev/test/duplicates.test.ts"],
    counts: { PREAMBLE_TRIALS: 100_000 },
    each: ({ PREAMBLE_TRIALS }) => `${inWords(PREAMBLE_TRIALS)} trials`,
  },
  fuzz: {
    title: "tests of what a verb answers to any input, and of the memory that it takes,",
    files: ["packages/api/test/fuzz.test.ts"],
    counts: { PREAMBLE_INPUTS: 30_000 },
    each: ({ PREAMBLE_INPUTS }) => `${inWords(PREAMBLE_INPUTS)} inputs of every verb`,
  },
  wire: {
    title: "tests of what both apps answer to any request",
    files: ["packages/dev/faults/routes.test.ts"],
    config: "vitest.faults.config.ts",
    counts: { PREAMBLE_REQUESTS: 20_000 },
    each: ({ PREAMBLE_REQUESTS }) => `${inWords(PREAMBLE_REQUESTS)} requests to each app`,
  },
};
