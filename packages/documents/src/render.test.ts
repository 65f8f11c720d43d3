import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleWorker } from "../scripts/bundle-worker.ts";
import { emergencyRecord, maximalRecord } from "./case-summary/example-record.ts";
import { createRenderer, type Renderer } from "./render.ts";

const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  paper: "A4",
  links: {
    verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
    original: "https://staff.example.org/lowcountry/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print",
  },
} as const;
const folder = mkdtempSync(join(tmpdir(), "preamble-render-"));
let renderer: Renderer;

beforeAll(async () => {
  const workerFile = join(folder, "render-worker.mjs");
  await bundleWorker(workerFile);
  renderer = createRenderer({ workerFile });
});

afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
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
