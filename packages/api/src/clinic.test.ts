import { expect, it } from "vitest";
import { dueIn, someoneReads } from "./clinic.ts";

const weekday = [{ opens: "08:00", closes: "17:00" }];
/** The demo clinic of docs/clinical/journey.md section 5: on call Monday to Saturday to 21:00, else nobody. */
const demo = {
  hours: {
    timeZone: "America/New_York",
    weekly: {
      1: weekday,
      2: weekday,
      3: weekday,
      4: weekday,
      5: weekday,
      6: [{ opens: "08:30", closes: "12:00" }],
    },
    closedDates: ["2026-03-06"],
  },
  closedHours: { onCall: { weekdays: [1, 2, 3, 4, 5, 6], until: "21:00" } },
};

it.each([
  ["in the small hours of a weekday", "2026-03-03T02:10", false],
  ["a minute before opening", "2026-03-03T07:59", false],
  ["at opening", "2026-03-03T08:00", true],
  ["in the last minute on call", "2026-03-03T20:59", true],
  ["when the list ends", "2026-03-03T21:00", false],
  ["on Saturday after closing", "2026-03-07T15:00", true],
  ["on Sunday, which is not chosen", "2026-03-08T12:00", false],
  ["on a staff day that is chosen", "2026-03-06T12:00", true],
  ["before a staff day would have opened", "2026-03-06T07:59", false],
  ["when the list of a staff day ends", "2026-03-06T21:00", false],
])("says whether someone reads an alert %s", (_when, local, reads) => {
  // New York is 5 hours behind UTC until 8 March 2026 at 02:00, then 4.
  const offset = local < "2026-03-08T02:00" ? "-05:00" : "-04:00";
  expect(someoneReads(demo, new Date(`${local}:00${offset}`))).toBe(reads);
});

it.each([
  ["before the earliest opening of the week", "07:59", false],
  ["from the earliest opening of the week", "08:00", true],
  ["in the last minute on call", "20:59", true],
  ["when the list ends", "21:00", false],
])("on a chosen weekday that never opens someone reads or not %s", (_when, time, reads) => {
  const everyDay = { onCall: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: "21:00" } };
  const sunday = new Date(`2026-03-08T${time}:00-04:00`);
  expect(someoneReads({ ...demo, closedHours: everyDay }, sunday)).toBe(reads);
});

it("without a list nobody reads once the clinic is closed", () => {
  expect(
    someoneReads({ ...demo, closedHours: { onCall: null } }, new Date("2026-03-03T18:00:00-05:00")),
  ).toBe(false);
});

const weekdaysOnly = { ...demo, hours: { ...demo.hours, weekly: { ...demo.hours.weekly, 6: [] } } };
const everyDay = { onCall: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: "21:00" } };

it.each([
  ["while the clinic is open", demo, "2026-03-03T10:00", "2026-03-03T10:15"],
  ["while a person is on call", demo, "2026-03-03T20:00", "2026-03-03T20:15"],
  ["in the small hours of a weekday", demo, "2026-03-03T02:10", "2026-03-03T08:15"],
  ["after the list ended", demo, "2026-03-04T21:00", "2026-03-05T08:15"],
  ["in the small hours of a holiday", demo, "2026-03-06T02:00", "2026-03-06T08:15"],
  [
    "in the small hours of a closed Saturday with a list",
    { ...weekdaysOnly, closedHours: everyDay },
    "2026-03-07T01:00",
    "2026-03-07T08:15",
  ],
  [
    "in the small hours of a closed Saturday with no list",
    { ...weekdaysOnly, closedHours: { onCall: null } },
    "2026-02-28T01:00",
    "2026-03-02T08:15",
  ],
])("an emergency is due 15 minutes after someone first reads it: %s", (_when, home, from, due) => {
  expect(dueIn(home, "emergency-now", new Date(`${from}:00-05:00`))).toEqual(new Date(`${due}:00-05:00`));
});
