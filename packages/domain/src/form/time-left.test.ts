import { expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { formContent } from "./form-content.ts";
import { openPages } from "./page-order.ts";
import { pageView } from "./page-view.ts";
import { secondsFor } from "./time-left.ts";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const content = formContent(authoredContent, definition.hash, "en");
const today = "2026-03-02";

/** A routine adult who denies everything that can be denied. */
const routine: Answers = {
  ...Object.fromEntries(
    authoredContent.questions.filter(({ answer }) => answer.type === "bool").map(({ id }) => [id, false]),
  ),
  "date-of-birth": "1980-03-27",
  "sex-at-birth": "male",
  "pain-regions": { regions: ["low-back"] },
  "symptom-duration-days": 10,
  "recent-trauma": "none",
  "pain-now": 3,
  "phq2-score": 0,
  "gad2-score": 0,
};
const pages = openPages(protocol, content.pages, routine, today);
const minutes = (stages: string) =>
  pages
    .filter(({ stage }) => stages.includes(stage))
    .reduce((sum, page) => sum + secondsFor(pageView(protocol, content, page, routine, today)), 0) / 60;

/** Two opening pages, check and send stand beside the catalogue's pages (docs/clinical/journey.md 1.14, 3). */
it("takes a routine adult at most 7 minutes for safety, 11 to a form that can be sent, and 30 pages", () => {
  expect(minutes("S")).toBeLessThanOrEqual(7);
  expect(minutes("SDQ")).toBeLessThanOrEqual(11);
  expect(pages.length + 4).toBeLessThanOrEqual(30);
});
