import { describe, expect, it } from "vitest";
import type { Annotations } from "../annotations.ts";
import type { Answers, AnswerValue } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { blanksOf } from "./blanks.ts";
import { formContent } from "./form-content.ts";
import { openPages } from "./page-order.ts";
import { openQuestions, pageView, type QuestionView } from "./page-view.ts";
import { partsOf, stepToGoOn } from "./parts.ts";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const content = formContent(authoredContent, definition.hash, "en");
const today = "2026-03-02";
const adult: Answers = { "date-of-birth": "1980-03-27", "symptom-duration-days": 20 };

function mild({ kind }: QuestionView): AnswerValue {
  switch (kind.type) {
    case "bool":
      return false;
    case "choice":
      return kind.options.find((one) => one === "none" || one === "no") ?? kind.options[0] ?? "";
    case "multi":
      return ["none"];
    case "regions":
      return { regions: ["low-back"] };
    case "date":
    case "duration":
    case "int":
    case "number":
    case "scale0-10":
      return 0;
  }
}

/** Answers all that the pages from `first` to `last` ask, in their order. */
function filled(first: string, last: string, before: Answers = adult): Answers {
  const ids = content.pages.map(({ id }) => id);
  let answers = before;
  for (const page of content.pages.slice(ids.indexOf(first), ids.indexOf(last) + 1)) {
    for (;;) {
      const view = pageView(protocol, content, page, answers, today);
      const isShown = openPages(protocol, content.pages, answers, today).some(({ id }) => id === page.id);
      const [open] = isShown ? openQuestions(view, answers) : [];
      if (!open) break;
      const items = open.instrument?.items.map(({ id }) => [id, 0] as const);
      answers = { ...answers, ...(items ? Object.fromEntries(items) : { [open.id]: mild(open) }) };
    }
  }
  return answers;
}
const left: Annotations = { words: "" };
const goOn = (answers: Answers, notes: Annotations = {}) =>
  stepToGoOn(protocol, content, { answers, notes, today });
const parts = (answers: Answers, notes: Annotations = {}) =>
  partsOf(protocol, content, { answers, notes, today }).map(({ status, page }) => [status, page]);

const safe = filled("S1", "S12");

/** The pages and their order: docs/clinical/journey.md sections 2 and 3. */
describe("a part of the form", () => {
  it("is not started, started or done, and goes on at its first open page", () => {
    expect(parts(filled("S1", "S3"))).toEqual([
      ["started", "S4"],
      ["not-started", "D1"],
      ["not-started", "Q1"],
      ["not-started", "L1"],
    ]);
    expect(parts(filled("D1", "D2", safe))).toEqual([
      ["done", "S1"],
      ["started", "D3"],
      ["not-started", "Q1"],
      ["not-started", "L1"],
    ]);
  });

  it("of details is done once the page of own words was left, however empty", () => {
    const details = filled("D1", "D6", safe);
    expect(parts(details)[1]).toEqual(["started", "W"]);
    expect(parts(details, left)[1]).toEqual(["done", "D1"]);
  });

  it("is started again where a later answer opens a page of it", () => {
    const details = { ...filled("D1", "D6", safe), "symptom-duration-days": 100 };
    expect(parts(details, left)[1]).toEqual(["started", "D6"]);
  });
});

describe("who comes back goes on", () => {
  it("in the safety part while it is open, whatever was answered after it", () => {
    expect(goOn({})).toBe("S1");
    const { fainted: _changed, ...rest } = filled("D1", "Q1", safe);
    expect(goOn(rest, left)).toBe("S3");
  });

  it("at the hub once the safety part alone is done", () => {
    expect(goOn(safe)).toBe("hub");
  });

  it("at the first open page of the furthest part begun, and not at what was left blank before it", () => {
    expect(goOn(filled("D1", "D2", safe))).toBe("D3");
    expect(goOn(filled("Q1", "Q1", filled("D2", "D2", safe)))).toBe("Q2");
  });

  it("in the next part where that one is done, and at the check page where all are", () => {
    const mood = filled("Q1", "Q4", filled("D1", "D6", safe));
    expect(goOn(mood, left)).toBe("L1");
    expect(goOn(filled("L1", "L4", mood), left)).toBe("check");
  });
});

describe("a blank", () => {
  it("is a question that an answer opened on another page, until it has one", () => {
    const all = filled("D1", "L4", safe);
    const pages = (answers: Answers) => blanksOf(protocol, content, answers, today).map(({ page }) => page);
    expect(pages(all)).toEqual([]);
    const longer = { ...all, "symptom-duration-days": 100 };
    expect(new Set(pages(longer))).toEqual(new Set(["D6"]));
    expect(pages(filled("D6", "D6", longer))).toEqual([]);
  });
});
