import { expect, it } from "vitest";
import { dayPlanWords, timesWords } from "./day-plan-words.ts";

const locations = [
  { id: "a", name: "Harbor Street" },
  { id: "b", name: "Marsh Road" },
];
const spans = [
  { opens: "09:00", closes: "12:00", locationId: "a" },
  { opens: "13:00", closes: "15:00", locationId: "b" },
];

it("a day with its own plan is said by its hours, each with its place, and whether it is for urgent checks alone", () => {
  expect(dayPlanWords({ spans, urgentOnly: false }, locations)).toBe(
    "09:00–12:00 Harbor Street, 13:00–15:00 Marsh Road",
  );
  expect(dayPlanWords({ spans: spans.slice(0, 1), urgentOnly: true }, locations)).toBe(
    "09:00–12:00 Harbor Street, urgent checks only",
  );
});

it("the administrator reads how many times such a day gives, and why it may give none", () => {
  expect(timesWords(0)).toContain("Nothing can be booked: the location is closed at these times");
  expect(timesWords(1)).toBe("Gives 1 time for a visit.");
  expect(timesWords(5)).toBe("Gives 5 times for visits.");
});
