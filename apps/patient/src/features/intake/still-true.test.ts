import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import type { Answers } from "@preamble/domain/answers";
import { describe, expect, it } from "vitest";
import { stillTrueOn } from "./still-true-on.ts";

const definition = definitionOf(authoredContent);
const loaded = {
  protocol: compileProtocol(definition),
  content: formContent(authoredContent, definition.hash, "en"),
};
const previous: Answers = {
  "date-of-birth": "1997-05-04",
  "sex-at-birth": "male",
  "prior-spine-surgery": true,
  medications: ["acetaminophen"],
};
const on = (pageId: string, answers: Answers = {}, before = previous) => {
  const { rows, leavesNothingOpen } = stillTrueOn({
    loaded,
    pageId,
    previous: before,
    answers,
    today: "2026-03-02",
  });
  return { asked: rows.map(({ question }) => question.id), leavesNothingOpen };
};

describe("still true?", () => {
  it("asks of a page what was said last time, and leaves it where that is all it asks", () => {
    expect(on("S1")).toEqual({ asked: ["date-of-birth", "sex-at-birth"], leavesNothingOpen: true });
  });

  it("leaves the page open where it asks more than was said", () => {
    expect(on("S10")).toEqual({ asked: ["prior-spine-surgery"], leavesNothingOpen: false });
    expect(on("S12")).toEqual({ asked: ["medications"], leavesNothingOpen: false });
    const woman = { ...previous, "sex-at-birth": "female" };
    expect(on("S1", {}, woman).leavesNothingOpen).toBe(false);
  });

  it("asks no more once the page was begun, and nothing of a first form", () => {
    expect(on("S1", { "sex-at-birth": "female" }).asked).toEqual([]);
    expect(on("S1", {}, {}).asked).toEqual([]);
  });

  it("confirms as carried over", () => {
    const { rows } = stillTrueOn({ loaded, pageId: "S1", previous, answers: {}, today: "2026-03-02" });
    expect(rows.map(({ change }) => change)).toEqual([
      { questionId: "date-of-birth", value: "1997-05-04", source: "carried-over" },
      { questionId: "sex-at-birth", value: "male", source: "carried-over" },
    ]);
  });
});
