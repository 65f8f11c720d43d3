import { describe, expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { formContent } from "./form-content.ts";
import { openQuestions, pageView, questionsOf } from "./page-view.ts";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const content = formContent(authoredContent, definition.hash, "en");
const today = "2026-03-02";

function view(id: string, answers: Answers) {
  const page = content.pages.find((one) => one.id === id);
  if (!page) throw new Error(`There is no page ${id}.`);
  return pageView(protocol, content, page, answers, today);
}
const idsOn = (id: string, answers: Answers) => questionsOf(view(id, answers)).map((one) => one.id);

/** Expected from docs/clinical/journey.md sections 1 and 2. */
describe("a page of the form", () => {
  it("opens no child of an untouched parent on the same page", () => {
    expect(idsOn("S2", { "age-years": 40 })).not.toContain("pelvic-change-onset");
    expect(idsOn("S4", {})).not.toContain("leg-weakness-course");
  });

  it.each([true, "unknown"] as const)("opens the timing question under a parent that is %s", (answer) => {
    expect(idsOn("S2", { "saddle-numbness": answer })).toContain("pelvic-change-onset");
  });

  it("asks for urine-cola of everyone, because its parents come later", () => {
    expect(idsOn("S9", {})).toContain("urine-cola");
  });

  it("sets a nested question under the parent that was ticked", () => {
    const [ticks] = view("S4", { "foot-drop": true }).blocks;
    const parent =
      ticks?.type === "ticks" ? ticks.questions.find(({ children }) => children.length > 0) : undefined;
    expect(parent?.id).toBe("foot-drop");
    expect(parent?.children.map(({ id }) => id)).toEqual(["leg-weakness-course"]);
  });

  it("keeps the pregnancy ticks of S3 in a list of their own", () => {
    const lists = view("S3", { "pregnancy-status": "pregnant" }).blocks.map((block) =>
      block.type === "ticks" ? block.list : 0,
    );
    expect(lists).toEqual([1, 2]);
  });

  it("shows no more than 10 questions to a person with low-back pain and no yes, lists aside", () => {
    const answers = { "pain-regions": { regions: ["low-back"] }, "age-years": 60 };
    for (const { id, stage } of content.pages) {
      if (stage === "S") expect(questionsOf(view(id, answers)).length, id).toBeLessThanOrEqual(10);
    }
  });

  it("wants an answer to each question that is not optional, and takes not sure as one", () => {
    const open = (answers: Answers) => openQuestions(view("S2", answers), answers).map(({ id }) => id);
    expect(open({})).toContain("saddle-numbness");
    expect(open({ "saddle-numbness": "unknown" })).not.toContain("saddle-numbness");
  });
});
