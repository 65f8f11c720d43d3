import { expect, it } from "vitest";
import { isAway } from "./days-away.ts";

const away = [
  { firstDay: "2026-12-24", lastDay: "2027-01-02" },
  { firstDay: "2027-03-01", lastDay: "2027-03-01" },
];

it.each([
  ["2026-12-23", false],
  ["2026-12-24", true],
  ["2026-12-31", true],
  ["2027-01-02", true],
  ["2027-01-03", false],
  ["2027-03-01", true],
])("both ends of a time away are days away: %s", (date, expected) =>
  expect(isAway(away, date)).toBe(expected),
);

it("nobody is away where nothing is entered", () => expect(isAway([], "2026-12-24")).toBe(false));
