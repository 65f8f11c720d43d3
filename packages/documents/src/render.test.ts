import { rmSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildFonts } from "../scripts/build-fonts.ts";
import { bundleWorker } from "../scripts/bundle-worker.ts";
import { emergencyRecord } from "./testing/example-record.ts";
import { maximalRecord } from "./testing/maximal-record.ts";
import { exampleFormCopy } from "./testing/example-form-copy.ts";
import { exampleHandout } from "./testing/example-handout.ts";
import { createRenderer, type Renderer } from "./render.ts";

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
  workerFile = await bundleWorker("render-test-worker.mjs");
  renderer = createRenderer({ workerFile, timeoutMs: 60_000 });
}, 120_000);

afterAll(async () => {
  await renderer.close();
  rmSync(workerFile);
});

/** The text of each page, as a reader's search finds it. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join("");
    }),
  );
  await loading.destroy();
  return pages;
}

it("prints an emergency on one page that a search can read", async () => {
  const pages = await pagesOf(await renderer.caseSummary(emergencyRecord, issue));
  expect(pages).toHaveLength(1);
  for (const text of [
    "Łukasz Żółć-Nguyễn",
    "EMERGENCY NOW",
    "ces-saddle",
    "It is numb or odd between my legs: yes",
    "GIRFT 2023; NICE CKS sciatica; Finucane 2020",
  ]) {
    expect(pages[0]).toContain(text);
  }
});

it("carries reference, page number and time of printing on every page", async () => {
  const record = { ...maximalRecord("numb between the legs ".repeat(40)), reference: "LSS-7K2M" };
  const pages = await pagesOf(await renderer.caseSummary(record, issue));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThanOrEqual(3);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain("LSS-7K2M");
    expect(text).toContain(`page ${index + 1} of ${pages.length}`);
    expect(text).toContain("Printed Tue 1 Dec 2026, 10:44 (New York)");
  }
});

it("says on the first of several pages by what rules it was made, with what consent, and where to ask about it", async () => {
  const fired = Array.from({ length: 30 }, (_, index) => ({
    ...emergencyRecord.fired[0]!,
    ruleId: `rule-${index}`,
  }));
  const pages = await pagesOf(await renderer.caseSummary({ ...emergencyRecord, fired }, issue));
  expect(pages.length).toBeGreaterThan(1);
  for (const text of [
    `Rules: version ${emergencyRecord.protocol.version}, hash ${emergencyRecord.protocol.hash}.`,
    "Consent: care-1, Tue 1 Dec 2026, 10:31 (New York).",
    issue.links.verify,
  ]) {
    expect(pages[0]).toContain(text);
  }
});

it("puts every answer on sheets of its own behind a summary that stays as it is", async () => {
  const answers = Array.from({ length: 120 }, (_, index) => ({
    question: `Question ${index}?`,
    answer: `answer ${index} ends`,
    source: null,
  }));
  const [first = "", ...others] = await pagesOf(
    await renderer.caseSummary({ ...emergencyRecord, allAnswers: answers }, issue),
  );
  const [alone = ""] = await pagesOf(await renderer.caseSummary(emergencyRecord, issue));
  expect(first).toBe(alone.replace("page 1 of 1", `page 1 of ${others.length + 1}`));
  expect(first).not.toContain("Question 0?");
  for (const { question, answer } of answers) expect(others.join(" ")).toContain(`${question} ${answer}`);
});

it("prints a patient's own copy in their language", async () => {
  const [page = ""] = await pagesOf(await renderer.formCopy(exampleFormCopy("es"), issue));
  expect(page).toContain("Su copia de lo que nos dijo");
  expect(page).toContain("Dolor ahora, 0 a 10 4 / 10");
  expect(page).toContain("página 1 de 1");
});

it("prints an appointment letter in the patient's language", async () => {
  const { visit, ...head } = exampleHandout("es");
  const [page = "", ...more] = await pagesOf(
    await renderer.appointmentLetter({ ...head, visit: visit!, called: true }, issue),
  );
  for (const text of ["Su cita", "Para Noor Bright", "mié 2 dic, 10:30 (Nueva York)", "página 1 de 1"]) {
    expect(page).toContain(text);
  }
  expect(more).toEqual([]);
});

it("prints a letter of referral on one page with the flags", async () => {
  const clinic = { ...emergencyRecord.clinic, address: ["12 Harbor Street"], initials: null };
  const record = { ...emergencyRecord, clinic, addressee: "emergency-department" as const };
  const [page = "", ...more] = await pagesOf(await renderer.referralLetter(record, issue));
  for (const text of ["To the emergency department", "About Łukasz Żółć-Nguyễn", "ces-saddle", "NOT SURE"]) {
    expect(page).toContain(text);
  }
  expect(more).toEqual([]);
});

it("prints the cases of a day in one file, each on pages and under a code of its own", async () => {
  const cases = ["Ana Reyes", "Łukasz Żółć-Nguyễn"].map((name, index) => ({
    record: {
      ...emergencyRecord,
      reference: `LSS-${index}`,
      patient: { ...emergencyRecord.patient, name },
    },
    links: { ...issue.links, verify: `${issue.links.verify}-${index}` },
  }));
  const record = { title: "Summaries of Wednesday 2 December 2026", cases };
  const bytes = await renderer.daySummaries(record, issue);
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`LSS-${index}`);
    expect(page).toContain(`${issue.links.verify}-${index}`);
    expect(page).toContain("page 1 of 1");
  }
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
    "Ana Reyes · LSS-0",
    "Łukasz Żółć-Nguyễn · LSS-1",
  ]);
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: record.title, Language: "en" });
  await loading.destroy();
});

it("gives the same bytes for the same case and time, one document after another", async () => {
  const [first, second] = await Promise.all([
    renderer.caseSummary(emergencyRecord, issue),
    renderer.caseSummary(emergencyRecord, issue),
  ]);
  expect(Buffer.compare(first, second)).toBe(0);
  const later = await renderer.caseSummary(emergencyRecord, {
    ...issue,
    renderedAt: new Date("2026-12-01T15:45:00Z"),
  });
  expect(Buffer.compare(first, later)).not.toBe(0);
});

it("gives the same bytes whatever was printed before", async () => {
  const named = (name: string) => ({ ...emergencyRecord, patient: { ...emergencyRecord.patient, name } });
  const another = createRenderer({ workerFile, timeoutMs: 60_000 });
  // "ύ" is drawn with the glyph of "υ", which then stood for no letter of its own.
  await another.caseSummary(named("ύ x\uFE0F"), issue);
  const [after, alone] = await Promise.all([
    another.caseSummary(named("Παπαδοπούλου xx"), issue),
    renderer.caseSummary(named("Παπαδοπούλου xx"), issue),
  ]);
  expect(Buffer.compare(after, alone)).toBe(0);
  expect((await pagesOf(after))[0]).toContain("Παπαδοπούλου xx");
  await another.close();
});

it("links to where this very file can be asked about, and to the page that screen readers read", async () => {
  const bytes = await renderer.caseSummary(emergencyRecord, issue);
  expect((await pagesOf(bytes))[0]).toContain(issue.links.verify);
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const notes = await (await (await loading.promise).getPage(1)).getAnnotations();
  const led = notes.map(({ url }: { url?: string }) => url);
  expect(led).toEqual([issue.links.verify, issue.links.verify, issue.links.original]);
  await loading.destroy();
});

it("goes on with the next document after one that could not be made", async () => {
  const broken = { ...emergencyRecord, dueAt: new Date(Number.NaN) };
  await expect(renderer.caseSummary(broken, issue)).rejects.toThrow("The PDF could not be made");
  expect((await renderer.caseSummary(emergencyRecord, issue)).length).toBeGreaterThan(1000);
});
