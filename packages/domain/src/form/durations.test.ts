import { expect, it } from "vitest";
import { durationAsSaid, durationInDays, durationWords } from "./durations.ts";

it.each([
  [14, "days", { amount: 14, unit: "days" }],
  [14, "weeks", { amount: 2, unit: "weeks" }],
  [14, undefined, { amount: 2, unit: "weeks" }],
  [90, undefined, { amount: 3, unit: "months" }],
  [730, undefined, { amount: 2, unit: "years" }],
  [0, "weeks", { amount: 0, unit: "days" }],
  // The answer was given anew since, in days.
  [15, "weeks", { amount: 15, unit: "days" }],
] as const)("%i days, said in %s", (days, unit, said) => expect(durationAsSaid(days, unit)).toEqual(said));

it("says one and many in both languages", () => {
  expect(durationWords({ amount: 1, unit: "weeks" }, "en-US")).toBe("1 week");
  expect(durationWords({ amount: 3, unit: "months" }, "en-US")).toBe("3 months");
  expect(durationWords({ amount: 3, unit: "weeks" }, "es-US")).toBe("3 semanas");
});

it.each([
  [21, "weeks", "about 3 weeks (21 days)"],
  [30, "months", "about 1 month (30 days)"],
  [730, "years", "about 2 years (730 days)"],
  [21, "days", "21 days"],
  // Nobody said weeks, and a number of days is not to look rougher than it is.
  [21, undefined, "21 days"],
  // Given anew since, in days.
  [22, "weeks", "22 days"],
  [1, "days", "1 day"],
  [0, "days", "less than a day"],
] as const)("tells who counts in days %i days, said in %s: %s", (days, said, words) =>
  expect(durationInDays(days, said)).toBe(words),
);
