import { authoredContent } from "@preamble/domain/content/protocol-content";
import { expect, test } from "vitest";
import { denialsOf, usualHow } from "./denials.ts";
import { findingGroups } from "./finding-groups.ts";

const denied = (questionId: string, source: "tick" | "said-none" = "said-none") => ({
  questionId,
  label: `Do you have ${questionId}?`,
  source,
  reason: null,
});

test("red flags of the bladder stand before all else that was denied", () => {
  const groups = denialsOf([denied("night-sweats"), denied("saddle-numbness")]);
  expect(groups.map(({ heading, items }) => [heading, items.map(({ name }) => name)])).toEqual([
    ["Bladder, bowel, saddle", ["saddle numbness"]],
    ["Infection, cancer, general", ["night sweats"]],
  ]);
});

test("a denial without a short name is shown in the words of its question", () => {
  expect(denialsOf([denied("new-question")])).toMatchObject([
    { heading: "Other", items: [{ name: "Do you have new-question?" }] },
  ]);
});

test("says how most were denied, so that a single tick stands out", () => {
  const groups = denialsOf([denied("fainted"), denied("cold-sweat"), denied("saddle-numbness", "tick")]);
  expect(usualHow(groups)).toBe("said none");
  expect(groups[0]?.items[0]?.how).toBe("ticked");
  expect(usualHow(denialsOf([]))).toBeNull();
});

test("a no that took back a yes is marked as such, unless it was a slip", () => {
  const [group] = denialsOf(
    [denied("urine-leak-new"), denied("saddle-numbness")],
    [
      { questionId: "urine-leak-new", slip: false },
      { questionId: "saddle-numbness", slip: true },
    ],
  );
  expect(group?.items.map(({ name, how }) => [name, how])).toEqual([
    ["new urine leak", "was yes"],
    ["saddle numbness", "said none"],
  ]);
});

test("every short name belongs to one yes-or-no question of the content", () => {
  const ids = findingGroups.flatMap(({ findings }) => Object.keys(findings));
  const asked = authoredContent.questions.filter(({ answer }) => answer.type === "bool").map(({ id }) => id);
  expect(ids.filter((id) => !asked.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
