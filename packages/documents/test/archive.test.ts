import { rmSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFonts } from "../scripts/build-fonts.ts";
import { bundleWorker } from "../scripts/bundle-worker.ts";
import { emergencyRecord } from "../src/testing/example-record.ts";
import { exampleFormCopy } from "../src/testing/example-form-copy.ts";
import { exampleHandout } from "../src/testing/example-handout.ts";
import { createRenderer, type Renderer } from "../src/render.ts";
import { placedText } from "./placed-text.ts";

const clinicName = "Haut & Bas <Rücken>";
const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  paper: "A4",
  links: {
    verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
    original: "https://staff.example.org/lowcountry/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print",
  },
} as const;
let workerFile: string;
let renderer: Renderer;

beforeAll(async () => {
  await buildFonts();
  workerFile = await bundleWorker("archive-test-worker.mjs");
  renderer = createRenderer({ workerFile, timeoutMs: 60_000 });
}, 120_000);

afterAll(async () => {
  await renderer.close();
  rmSync(workerFile);
});

const clinic = { ...emergencyRecord.clinic, name: clinicName };
const emergency = { ...emergencyRecord, clinic };
const { visit, ...head } = exampleHandout("es");
const letter = { ...head, clinic: { ...head.clinic, name: clinicName } };
const address = { ...clinic, address: ["12 Harbor Street"], initials: null };
const manyScripts = "Łódź Việt Ωμέγα नमस्ते 日本語 שלום سلام";

type Made = { title: string; language: string; bookmarks: string[]; make: () => Promise<Uint8Array> };

const inOneColumn: Record<string, Made> = {
  "a patient's copy": {
    title: "Su copia de lo que nos dijo",
    language: "es",
    bookmarks: ["Su copia de lo que nos dijo"],
    make: () => {
      const copy = exampleFormCopy("es");
      return renderer.formCopy({ ...copy, clinic: { ...copy.clinic, name: clinicName } }, issue);
    },
  },
  "a handout": {
    title: "Lo que puede hacer por su espalda",
    language: "es",
    bookmarks: ["Lo que puede hacer por su espalda"],
    make: () => renderer.handout({ ...letter, visit }, issue),
  },
  "an appointment letter": {
    title: "Su cita",
    language: "es",
    bookmarks: ["Su cita"],
    make: () => renderer.appointmentLetter({ ...letter, visit: visit!, called: true }, issue),
  },
};

const documents: Record<string, Made> = {
  ...inOneColumn,
  "a letter of referral": {
    title: "Referral letter",
    language: "en",
    bookmarks: ["Referral letter"],
    make: () =>
      renderer.referralLetter({ ...emergency, clinic: address, addressee: "emergency-department" }, issue),
  },
  "a summary": {
    title: "Clinical summary LSS-7K2M",
    language: "en",
    bookmarks: ["Łukasz Żółć-Nguyễn · LSS-7K2M"],
    make: () => renderer.caseSummary(emergency, issue),
  },
  "a summary in many scripts": {
    title: "Clinical summary LSS-7K2M",
    language: "en",
    bookmarks: [`${manyScripts} · LSS-7K2M`],
    make: () =>
      renderer.caseSummary({ ...emergency, patient: { ...emergency.patient, name: manyScripts } }, issue),
  },
  "the summaries of a day": {
    title: "Summaries of Wednesday 2 December 2026",
    language: "en",
    bookmarks: ["Łukasz Żółć-Nguyễn · LSS-7K2M"],
    make: () =>
      renderer.daySummaries(
        {
          title: "Summaries of Wednesday 2 December 2026",
          cases: [{ record: emergency, links: issue.links }],
        },
        issue,
      ),
  },
};

/** The objects of a file that stand in it as they are; only streams are compressed. */
const objectsOf = (bytes: Uint8Array): string[] =>
  [
    ...Buffer.from(bytes)
      .toString("latin1")
      .matchAll(/\n\d+ 0 obj\n([^]*?)\nendobj/g),
  ].map(([, body = ""]) => body);

describe.each(Object.entries(documents))("%s", (_name, { title, language, bookmarks, make }) => {
  let bytes: Uint8Array;
  beforeAll(async () => void (bytes = await make()), 60_000);

  it("has its title, its language and a bookmark for each person in it", async () => {
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
    const pdf = await loading.promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: title, Author: clinicName, Language: language });
    expect((await pdf.getOutline()).map((entry) => entry.title)).toEqual(bookmarks);
    await loading.destroy();
  });

  it("is marked as PDF/A-2b in XML that can be read, whatever the clinic is called", async () => {
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
    const { metadata } = await (await loading.promise).getMetadata();
    expect(metadata?.get("pdfaid:part")).toBe("2");
    expect(metadata?.get("pdfaid:conformance")).toBe("B");
    expect(metadata?.get("dc:title")).toBe(title);
    expect(metadata?.get("dc:creator")).toEqual([clinicName]);
    await loading.destroy();
  });

  it("makes no claim of PDF/UA, for nothing in it is tagged", () => {
    const written = Buffer.from(bytes).toString("latin1");
    expect(written).toContain("pdfaid");
    expect(written).not.toMatch(/pdfua/i);
  });

  it("has the same bytes when it is made again", async () => {
    expect(Buffer.compare(await make(), bytes)).toBe(0);
  });

  it("says what its colours mean, holds its fonts, prints its links, and has nothing that acts or is locked", () => {
    const objects = objectsOf(bytes);
    const having = (pattern: RegExp) => objects.filter((body) => pattern.test(body));
    expect(having(/\/S \/GTS_PDFA1\b[^]*\/DestOutputProfile \d+ 0 R/)).toHaveLength(1);
    const fonts = having(/\/Type \/FontDescriptor\b/);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !/\/FontFile[23]? \d+ 0 R/.test(font))).toEqual([]);
    expect(having(/\/Type \/Font\n[^]*\/Subtype \/(Type1|TrueType)\n/)).toEqual([]);
    const links = having(/\/Subtype \/Link\b/);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !/\/F 4\b/.test(link))).toEqual([]);
    expect(having(/\/(JavaScript|Launch|EmbeddedFiles|Encrypt|OpenAction|AA)\b/)).toEqual([]);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(
      /trailer\n<<[^]*\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/,
    );
  });
});

it.each(Object.entries(inOneColumn))(
  "%s is read from top to bottom, then its foot",
  async (_name, { make }) => {
    const { placed, height } = await placedText(await make());
    const body = placed.filter(({ page, bottom }) => page === 1 && bottom > 56 && bottom < height - 56);
    const tops = body.map(({ top }) => Math.round(top));
    expect(tops.length).toBeGreaterThan(5);
    expect(tops).toEqual(tops.toSorted((one, other) => other - one));
  },
);

/** Headings as a reader meets them: in the text of a file, and in its outline. */
async function headingsOf(bytes: Uint8Array) {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const outline = await (await loading.promise).getOutline();
  await loading.destroy();
  const text = (await placedText(bytes)).placed.map((run) => run.text).join("");
  return {
    outline: outline.map(({ title, items }) => ({ title, under: items.map((one) => one.title) })),
    text,
  };
}

const inOrder = (text: string, headings: readonly string[]) => {
  const places = headings.map((heading) => text.indexOf(heading));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
};

it("a summary is read from its level to what has no answer, with each heading in the outline and the answers under a title of theirs", async () => {
  const allAnswers = [{ question: "Chest pain", answer: "no", source: "said-none" as const }];
  const { outline, text } = await headingsOf(await renderer.caseSummary({ ...emergency, allAnswers }, issue));
  const headings = [
    "Why this level",
    "Cauda equina questions",
    "Always known before acting",
    "Unresolved: ask the patient",
    "Contradictions and withdrawn answers",
    "Denied",
    "Where it hurts",
    "Medicines and conditions",
    "Timeline",
    "Scores",
    "Changed since the form of Tue 2 Jun 2026, 10:00 (New York)",
    "In the patient’s words",
    "Without an answer",
  ];
  expect(outline).toEqual([
    { title: "Łukasz Żółć-Nguyễn · LSS-7K2M", under: headings },
    { title: "Every answer", under: [] },
  ]);
  inOrder(text, ["EMERGENCY NOW", ...headings, "Every answer"]);
});

it("a letter of referral is read from whom it is for to the patient's words, with each heading in the outline", async () => {
  const letter = { ...emergency, clinic: address, addressee: "emergency-department" as const };
  const { outline, text } = await headingsOf(await renderer.referralLetter(letter, issue));
  const headings = [
    "To the emergency department",
    "Cauda equina questions",
    "Always known before acting",
    "In the patient’s words",
  ];
  expect(outline).toEqual([{ title: "Referral letter", under: headings }]);
  inOrder(text, headings);
});
