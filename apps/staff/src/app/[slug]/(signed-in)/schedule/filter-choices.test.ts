import { expect, test } from "vitest";
import { choicesOf, chosenNames } from "./filter-choices.ts";

const here = [
  { id: "rivera", name: "Dr Rivera" },
  { id: "marsh", name: "Dr Marsh" },
];

test("who is here can be chosen in a week without visits, and who left while visits are theirs", () => {
  expect(choicesOf(here, [], "rivera").map(({ id }) => id)).toEqual(["marsh", "rivera"]);
  expect(choicesOf(here, [{ id: "left", name: "Dr Abel" }], "").map(({ id }) => id)).toEqual([
    "left",
    "marsh",
    "rivera",
  ]);
});

test("what is chosen and no longer here stays chosen, and is not everyone", () => {
  const choices = choicesOf(here, [], "gone");
  expect(choices).toContainEqual({ id: "gone", name: "no longer here" });
  expect(chosenNames({ choices, chosen: "gone" })).toBe(", no longer here");
});

test("the heading names what is chosen", () => {
  const place = { choices: [{ id: "harbor", name: "Harbor Street" }], chosen: "harbor" };
  expect(chosenNames({ choices: here, chosen: "rivera" }, place)).toBe(", Dr Rivera, Harbor Street");
  expect(chosenNames({ choices: here, chosen: "" })).toBe("");
});
