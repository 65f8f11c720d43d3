import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildFonts } from "../scripts/build-fonts.ts";
import { bundleWorker } from "../scripts/bundle-worker.ts";
import { emergencyRecord, maximalRecord } from "../src/case-summary/example-record.ts";
import { createRenderer, type Renderer } from "../src/render.ts";
import { knownOutOfOrder, otherNames, readableNames } from "./names.ts";
import { anyRecord } from "./any-record.ts";
import { clipped, overlaps, type PlacedPages, placedText, unreadable } from "./placed-text.ts";

const count = Number(process.env["PREAMBLE_LAYOUTS"] ?? 50);
// The same cases in each run; `pnpm soak layout` draws others, and is where a rare fault is looked for.
const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? 7);
const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  links: {
    verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
    original: "https://staff.example.org/lowcountry/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print",
  },
};
let workerFile: string;
let renderer: Renderer;

beforeAll(async () => {
  await buildFonts();
  workerFile = await bundleWorker("layout-test-worker.mjs");
  renderer = createRenderer({ workerFile, timeoutMs: 60_000 });
}, 120_000);

afterAll(async () => {
  await renderer.close();
  rmSync(workerFile);
});

const summary = async (record: typeof emergencyRecord, paper: "A4" | "LETTER") =>
  placedText(await renderer.caseSummary(record, { ...issue, paper }));

/** What a reader of these pages would complain of. */
const faults = (pages: PlacedPages): string[] => [
  ...overlaps(pages),
  ...clipped(pages),
  ...unreadable(pages),
  ...(pages.pages > 3 ? [`${pages.pages} pages`] : []),
];

it(`prints ${count} generated cases with no text over another, none cut off, on three pages at most`, async () => {
  const cases = fc.sample(fc.tuple(anyRecord, fc.constantFrom("A4", "LETTER")), { numRuns: count, seed });
  // The thread lays the next one out while one is read here.
  const found = await Promise.all(
    cases.map(async ([record, paper], index) =>
      faults(await summary(record, paper)).map((fault) => `case ${index}, ${fault}`),
    ),
  );
  expect(found.flat(), `of the cases of seed ${seed}`).toEqual([]);
}, 600_000);

const nothing = {
  fired: [],
  unresolved: [],
  escalations: [],
  contradictions: [],
  caudaEquina: [],
  keyFacts: [],
  denied: [],
  withdrawn: [],
  bodyMap: null,
  since: [],
  scores: [],
  medicines: null,
  conditions: null,
  words: null,
  sinceLast: null,
  open: { notAnswered: [], ruledOut: [] },
  consent: null,
};

it.each([
  ["blank", { ...emergencyRecord, ...nothing }],
  ["partial", { ...emergencyRecord, fired: [], sentAt: null, words: null, scores: [] }],
  ["maximal", maximalRecord("It is numb between my legs, where a bike seat touches. ".repeat(20))],
  ["made of words without end", maximalRecord("W".repeat(10_000))],
  ["made of control characters", maximalRecord("a\u0000b\u0007c\u001b[31m\u0085".repeat(50))],
  ["turned around", maximalRecord("\u202Eabc\u202D def \u2066ghi\u2069 \u200F jkl ".repeat(50))],
  ["made of emoji", maximalRecord("👩🏽‍⚕️🏳️‍🌈🔥".repeat(60))],
])(
  "prints a case that is %s on three pages at most",
  async (_, record) => {
    expect(faults(await summary(record, "A4"))).toEqual([]);
  },
  120_000,
);

it.each([
  ["maximal", maximalRecord("It is numb between my legs, where a bike seat touches. ".repeat(20))],
  ["made of words without end", maximalRecord("W".repeat(10_000))],
])("prints a letter of referral that is %s on three pages at most", async (_, record) => {
  const clinic = {
    ...record.clinic,
    address: Array.from({ length: 9 }, () => "W".repeat(99)),
    initials: "WWW",
  };
  const letter = { ...record, clinic, addressee: "imaging" as const };
  expect(faults(await placedText(await renderer.referralLetter(letter, { ...issue, paper: "A4" })))).toEqual(
    [],
  );
});

it("would be told of text over other text, and of text over the edge", () => {
  const run = (text: string, left: number) => ({
    page: 1,
    text,
    left,
    right: left + 40,
    bottom: 100,
    top: 107,
  });
  const pages = {
    pages: 1,
    width: 200,
    height: 300,
    placed: [run("one", 100), run("other", 139), run("over", 170)],
  };
  expect(overlaps(pages)).toEqual(["page 1: “one” and “other”", "page 1: “other” and “over”"]);
  expect(clipped(pages)).toEqual(["page 1: “over”"]);
});

/** A summary with these names as answers, as a search reads it. */
async function saidOf(names: Readonly<Record<string, string>>): Promise<string> {
  const allAnswers = Object.entries(names).map(([question, answer]) => ({ question, answer, source: null }));
  const { placed } = await summary({ ...emergencyRecord, allAnswers }, "A4");
  return placed.map(({ text }) => text).join("");
}
const joined = (text: string) => text.normalize("NFC").replaceAll(/[ \u200C\u200D]/g, "");

it("a name in Latin, Cyrillic, Greek, Han, Kana or Hangul, or of letters of several glyphs, is found by a search, letter for letter", async () => {
  const said = joined(await saidOf(readableNames));
  for (const name of Object.values(readableNames)) expect(said).toContain(joined(name));
});

it("a name in another script has each of its letters, and what a search finds out of order is known", async () => {
  const said = await saidOf(otherNames);
  const letters = new Set(said.normalize("NFD"));
  const lost = Object.entries(otherNames).flatMap(([script, name]) =>
    [...new Set(name.normalize("NFD"))]
      .filter((letter) => !letters.has(letter) && !/[ \u200C\u200D]/.test(letter))
      .map((letter) => `${script}: ${letter}`),
  );
  expect(lost).toEqual([]);
  const outOfOrder = Object.keys(otherNames).filter(
    (script) => !joined(said).includes(joined(otherNames[script]!)),
  );
  expect(outOfOrder).toEqual(knownOutOfOrder);
});
