import type { runners } from "./test/runners.ts";

/** A test whose counts are raised for `pnpm soak`; the test command runs the same files with small ones. */
export type SoakTopic = {
  readonly title: string;
  /** Test files, from the root of the project. They read PREAMBLE_RUNS_SEED and the counts. */
  readonly files: readonly string[];
  readonly runner: keyof typeof runners;
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
    runner: "vitest",
    counts: { PREAMBLE_RUNS: 20_000 },
    each: ({ PREAMBLE_RUNS }) => `${inWords(PREAMBLE_RUNS)} generated answer sets`,
  },
  audit: {
    title: "guarantees of the audit trail",
    files: ["packages/db/test/audit/tamper.test.ts"],
    runner: "vitest",
    counts: { PREAMBLE_TAMPERINGS: 10_000, PREAMBLE_TRAIL_EVENTS: 1_000_000 },
    each: ({ PREAMBLE_TAMPERINGS, PREAMBLE_TRAIL_EVENTS }) =>
      `${inWords(PREAMBLE_TAMPERINGS)} tamperings, or a trail of ${inWords(PREAMBLE_TRAIL_EVENTS)} events`,
  },
  booking: {
    title: "races for one slot and for a hundred, over HTTP at two servers,",
    files: ["packages/dev/faults/booking-race.test.ts"],
    runner: "faults",
    counts: { PREAMBLE_ATTEMPTS: 100_000 },
    each: ({ PREAMBLE_ATTEMPTS }) =>
      `200 patients at once for one slot, or ${inWords(PREAMBLE_ATTEMPTS)} attempts of 200 at a hundred`,
  },
  time: {
    title: "properties of slots and calendar files at the changes of the clock from 2020 to 2035",
    files: [
      "packages/booking/src/generate-slots.prop.test.ts",
      "packages/api/test/visit-calendar.prop.test.ts",
    ],
    runner: "vitest",
    counts: { PREAMBLE_ZONES: 1000 },
    each: ({ PREAMBLE_ZONES = 0 }) =>
      PREAMBLE_ZONES < 400 ? `${inWords(PREAMBLE_ZONES)} more zones` : "every IANA zone",
  },
  crash: {
    title: "test of what was acknowledged, through kills with -9 of patient app, worker and PostgreSQL,",
    files: ["packages/dev/faults/crash.test.ts"],
    runner: "faults",
    counts: { PREAMBLE_KILLS: 1000 },
    each: ({ PREAMBLE_KILLS }) => `${inWords(PREAMBLE_KILLS)} kills`,
  },
  duplicates: {
    title: "test of one effect for what is sent and booked again, late, at once or cut off,",
    files: ["packages/dev/test/duplicates.test.ts"],
    runner: "vitest",
    counts: { PREAMBLE_TRIALS: 100_000 },
    each: ({ PREAMBLE_TRIALS }) => `${inWords(PREAMBLE_TRIALS)} trials`,
  },
  form: {
    title:
      "tests of random interruptions of a form, a tab killed, a network cut, a server killed, back and forward,",
    files: ["packages/e2e/tests/interruptions.spec.ts"],
    runner: "journeys",
    counts: { PREAMBLE_RUNS: 1000 },
    each: ({ PREAMBLE_RUNS = 0 }) => `${inWords(PREAMBLE_RUNS / 2)} interruptions`,
  },
  looks: {
    title:
      "walks through every page and state of the patient app, in English and in Spanish, without an axe finding,",
    files: ["packages/e2e/tests/every-page.spec.ts", "packages/e2e/tests/every-state.spec.ts"],
    runner: "journeys",
    counts: { PREAMBLE_LOOKS: 6 },
    each: ({ PREAMBLE_LOOKS = 0 }) =>
      PREAMBLE_LOOKS < 6
        ? `${inWords(PREAMBLE_LOOKS)} looks of each`
        : "each in light, dark and forced colours, left to right and right to left,",
  },
  fuzz: {
    title: "tests of what a verb answers to any input, and of the memory that it takes,",
    files: ["packages/api/test/fuzz.test.ts"],
    runner: "vitest",
    counts: { PREAMBLE_INPUTS: 1_000_000 },
    each: ({ PREAMBLE_INPUTS }) => `${inWords(PREAMBLE_INPUTS)} inputs of all verbs together`,
  },
  layout: {
    title: "tests of where the text of a summary stands",
    files: ["packages/documents/test/layout.test.ts"],
    runner: "vitest",
    counts: { PREAMBLE_LAYOUTS: 1000 },
    each: ({ PREAMBLE_LAYOUTS }) => `${inWords(PREAMBLE_LAYOUTS)} generated cases`,
  },
  print: {
    title: "tests of what leaves with a case, every answer in its document and a valid FHIR bundle,",
    files: ["apps/staff/src/features/paper/seeded-cases.test.ts"],
    runner: "vitest",
    counts: { PREAMBLE_PRINTED: 300 },
    each: ({ PREAMBLE_PRINTED }) => `the demo's own cases and ${inWords(PREAMBLE_PRINTED)} synthetic ones`,
  },
  wire: {
    title: "tests of what both apps answer to any request",
    files: ["packages/dev/faults/routes.test.ts"],
    runner: "faults",
    counts: { PREAMBLE_REQUESTS: 20_000 },
    each: ({ PREAMBLE_REQUESTS }) => `${inWords(PREAMBLE_REQUESTS)} requests to each app`,
  },
};
