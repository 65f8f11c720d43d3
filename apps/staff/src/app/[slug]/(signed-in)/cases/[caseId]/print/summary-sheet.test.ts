import { composeCaseSummary } from "@preamble/documents/case-summary/compose";
import { emergencyRecord, worse } from "@preamble/documents/testing/example-record";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SummarySheet } from "./summary-sheet.tsx";

const answers = Array.from({ length: 9 }, (_, index) => ({
  questionId: `q-${index}`,
  label: `Question ${index}`,
  value: "yes",
}));
const record = { ...emergencyRecord, fired: [{ ...emergencyRecord.fired[0]!, answers }] };
const sheet = (changes: Partial<typeof record> = {}) => {
  const at = { renderedAt: new Date("2026-12-01T15:44:00Z"), links: null };
  const view = composeCaseSummary({ ...record, ...changes }, at, () => true);
  return renderToStaticMarkup(createElement(SummarySheet, { view }));
};

test("where there is more in the answers the page leads to the page that has them", () => {
  expect(sheet()).toContain('and 5 more <a href="?answers#every-answer">in the answers</a>');
  expect(sheet()).not.toContain('id="every-answer"');
});

test("with every answer it leads down to them, each with how it was given", () => {
  const html = sheet({ allAnswers: [{ question: "Chest pain", answer: "no", source: "said-none" }] });
  expect(html).toContain('and 5 more <a href="#every-answer">in the answers</a>');
  expect(html).toMatch(/id="every-answer"[^>]*>Every answer<.*Chest pain<\/dt><dd[^>]*>no \(said none\)</);
});

test("how the patient said that they are since stands between the level and the name", () => {
  const rechecks = [{ at: new Date("2026-12-02T14:10:00Z"), answers: worse, callBy: null }];
  expect(sheet({ rechecks })).toMatch(
    /EMERGENCY NOW.*font-semibold[^>]*>Said apart from the form, Wed 2 Dec.*<h1/,
  );
});

test("what the patient wrote is read out in their language, and nothing else is", () => {
  const patient = { ...record.patient, language: "Spanish", writes: "es" as const };
  const words = "Se me durmió la pierna.";
  const allAnswers = [
    { question: "In the patient’s words", answer: words, source: null, own: true as const },
    { question: "Chest pain", answer: "no", source: null },
  ];
  const marked = [...sheet({ patient, words, allAnswers }).matchAll(/lang="(\w+)"[^>]*>([^<]*)</g)];
  expect(marked.map(([, language, text]) => [language, text])).toEqual([
    ["es", "penicillin (rash)"],
    ["es", words],
    ["es", words],
  ]);
  expect(sheet({ patient, words: null, keyFacts: [] })).not.toContain("lang=");
});

test("what is no plain no stands in a frame, key facts as well", () => {
  const row = (label: string) => new RegExp(`${label}</th><td[^>]*><span class="([^"]*)"`).exec(sheet())?.[1];
  expect(row("Leg strength")).toContain("border-2 border-ink");
  expect(row("Cancer history")).toContain("border-transparent");
});
