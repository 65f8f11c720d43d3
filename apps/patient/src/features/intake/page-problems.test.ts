import type { PageView, QuestionView } from "@preamble/domain/form/page-view";
import { describe, expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { isPutRight, problemsOf } from "./page-problems.ts";

const question = (id: string, more: Partial<QuestionView> = {}): QuestionView => ({
  id,
  control: "tick",
  kind: { type: "bool" },
  label: id,
  hint: "",
  optional: false,
  inPerson: false,
  options: [],
  groups: [],
  instrument: null,
  children: [],
  ...more,
});
const view: PageView = {
  id: "S9",
  stage: "S",
  title: "A page",
  lead: null,
  blocks: [
    { type: "ticks", list: 1, questions: [question("first"), question("second")] },
    { type: "question", question: question("alone", { control: "yes-no" }) },
    { type: "question", question: question("spare", { control: "number", optional: true }) },
  ],
};
const problems = (answers: Record<string, boolean | string>, invalid = {}) => {
  const { errors, confirmLists } = problemsOf({ view, answers, invalid }, en);
  return { errors: errors.map(({ fieldId }) => fieldId), confirmLists };
};

/** Expected from docs/clinical/journey.md 1.3. */
describe("leaving a page", () => {
  it("is refused with nothing ticked: a blank list is never a no", () => {
    expect(problems({ alone: false })).toEqual({ errors: ["ticks-first"], confirmLists: [] });
  });

  it.each([true, "unknown"])("asks about the others where one item is %s", (answer) => {
    expect(problems({ alone: false, first: answer })).toEqual({ errors: [], confirmLists: ["first"] });
  });

  it("is free once each item has an answer", () => {
    expect(problems({ alone: true, first: true, second: false })).toEqual({ errors: [], confirmLists: [] });
  });

  it("is refused until each thing that was wrong is put right, one after the other", () => {
    const found = (answers: Record<string, boolean>) => problemsOf({ view, answers, invalid: {} }, en).errors;
    const refused = found({});
    expect(refused.map(({ fieldId }) => fieldId)).toEqual(["ticks-first", "alone"]);
    expect(isPutRight(refused, found({}))).toBe(false);
    expect(isPutRight(refused, found({ alone: true }))).toBe(false);
    expect(isPutRight(refused, found({ alone: true, first: true }))).toBe(true);
    expect(isPutRight([], found({}))).toBe(false);
  });

  it("wants each question that is not optional, and refuses what is no answer", () => {
    const listed = { first: false, second: false };
    expect(problems(listed).errors).toEqual(["alone"]);
    expect(problemsOf({ view, answers: listed, invalid: {} }, en).errors[0]?.inline).toContain(en.notSure);
    expect(problems({ ...listed, alone: true }, { spare: "Type a number" }).errors).toEqual(["spare"]);
  });

  it.each([
    ["number", en.dontKnow],
    ["list", en.dontKnow],
    ["instrument", en.ratherNotSay],
  ] as const)("names the way out that a %s offers", (control, words) => {
    const blocks = [{ type: "question" as const, question: question("one", { control }) }];
    const { errors } = problemsOf({ view: { ...view, blocks }, answers: {}, invalid: {} }, en);
    expect(errors[0]?.inline).toContain(words);
  });
});
