import { expect, it } from "vitest";
import { callBy, isAway } from "./days-away.ts";

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

/** Monday to Friday, 8:00 to 12:00 and 13:00 to 17:00 in New York, but for Wednesday 11 March 2026. */
const hours = {
  timeZone: "America/New_York",
  weekly: Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [
      day,
      [
        { opens: "08:00", closes: "12:00" },
        { opens: "13:00", closes: "17:00" },
      ],
    ]),
  ),
  closedDates: ["2026-03-11"],
};

/** Monday 2 March 2026, 10:00 there. */
const monday = new Date("2026-03-02T15:00:00Z");
const at = monday.toISOString();

it.each([
  ["today", "2026-03-02T20:00:00Z", at],
  ["tomorrow", "2026-03-03T14:00:00Z", at],
  ["in the last hour of tomorrow there", "2026-03-04T04:30:00Z", at],
  ["on the day after", "2026-03-04T14:00:00Z", "2026-03-03T13:00:00.000Z"],
  ["on a Monday", "2026-03-09T13:00:00Z", "2026-03-06T13:00:00.000Z"],
  ["after a holiday, the clock put forward meanwhile", "2026-03-12T13:00:00Z", "2026-03-10T12:00:00.000Z"],
])("about a visit %s on a day away the clinic calls in time", (_when, startsAt, expected) =>
  expect(callBy(hours, new Date(startsAt), monday).toISOString()).toBe(expected),
);

it("about a visit after the weekend it calls at once on Friday", () => {
  const friday = new Date("2026-03-06T15:00:00Z");
  expect(callBy(hours, new Date("2026-03-09T13:00:00Z"), friday)).toEqual(friday);
});
