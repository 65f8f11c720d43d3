import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { answerSections } from "./answer-sections.ts";

const definition = definitionOf(authoredContent);
const form = {
  content: formContent(authoredContent, definition.hash, "en"),
  compiled: compileProtocol(definition),
};

/** On which pages the copy tells what was answered, apart from what is private and of that alone. */
function told(birth: string) {
  const answers = {
    "date-of-birth": birth,
    "movement-limited": true,
    "belief-never-better": true,
    "phq2-score": 1,
    "self-harm-thoughts": "none",
  };
  const pages = (privates: boolean) =>
    answerSections({ text: en, form, answers, today: "2026-03-02", said: {}, inPerson: [], privates }).map(
      ({ id }) => id,
    );
  return { open: pages(false), privates: pages(true) };
}

/**
 * docs/clinical/journey.md 1.8 and 1.9: Q2 and Q3 are for the young person of 12 to 17; Q4 opens by what they say
 * there.
 */
it.each(["2014-03-02", "2008-03-03"])("what one born on %s answered of themselves is private", (birth) => {
  expect(told(birth)).toEqual({ open: ["S1", "D4"], privates: ["Q2", "Q3", "Q4"] });
});

it("of an adult a page is as private as its questions", () => {
  expect(told("1990-05-04")).toEqual({ open: ["S1", "D4", "Q2"], privates: ["Q3", "Q4"] });
});

it("a questionnaire is read back question by question, in the words that were asked and pressed", () => {
  const answers = { "date-of-birth": "1990-05-04", "peg-1": 6, "peg-2": 0, "phq2-1": 0, "phq2-2": 1 };
  const rows = [false, true].flatMap((privates) =>
    answerSections({ text: en, form, answers, today: "2026-03-02", said: {}, inPerson: [], privates })
      .filter(({ id }) => id === "Q1" || id === "Q3")
      .flatMap((section) => section.rows.map(({ label, words }) => [label, words])),
  );
  expect(rows).toEqual([
    ["How strong was your pain most of the time?", "6 / 10"],
    ["How much did pain spoil things you like to do?", "0 / 10"],
    ["Things gave me little joy or I did not care to start them", "Not at all"],
    ["I felt low, sad or without hope", "Some days"],
  ]);
});

it("a questionnaire that was not answered is so in each of its questions, by that choice", () => {
  const answers = { "date-of-birth": "1990-05-04", "gad2-score": "unknown" };
  const sheet = { text: en, form, answers, today: "2026-03-02", said: {}, inPerson: [], privates: true };
  const rows = answerSections(sheet).flatMap((section) => section.rows);
  expect(rows.map(({ words }) => words)).toEqual([en.ratherNotSay, en.ratherNotSay]);
  expect(rows.filter(({ label }) => /PHQ|GAD|PEG/.test(label))).toEqual([]);
});
