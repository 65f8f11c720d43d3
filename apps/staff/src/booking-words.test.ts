import { expect, it } from "vitest";
import { refusedWords } from "./booking-words.ts";

it("names all that stands in the way at once", () => {
  expect(
    refusedWords({
      code: "not_bookable",
      reasons: ["outside-window", "override-needs-reason"],
      alternatives: [],
    }),
  ).toBe("Not done: it is later than the level allows; a written reason is missing.");
});
