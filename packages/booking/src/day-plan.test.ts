import { expect, it } from "vitest";
import { blocksOfDay, type DayPlan } from "./day-plan.ts";

/** A morning at one place and, after a break, an hour at another. */
const plan: DayPlan = {
  order: ["new-visit", "urgent-check"],
  newVisitsKept: 50,
  urgentOnly: false,
  spans: [
    { opens: "09:00", closes: "11:20", locationId: "harbor" },
    { opens: "13:00", closes: "14:00", locationId: "marsh" },
  ],
};
const lines = (date: string, of: DayPlan) =>
  blocksOfDay(date, of).map(({ weekday, start, visitType, keptFor, locationId }) =>
    [weekday, start, visitType, keptFor ?? "for-all", locationId].join(" "),
  );

it("a day is filled as one of a week: in its order, with its break, at its places and with times kept back", () => {
  // A new visit takes 45 and 10 minutes, an urgent check 30 and 5.
  expect(lines("2026-03-05", plan)).toEqual([
    "4 09:00 new-visit for-all harbor",
    "4 09:55 urgent-check within-48-hours harbor",
    "4 10:30 new-visit within-2-weeks harbor",
    "4 13:00 new-visit for-all marsh",
  ]);
});

it("a Saturday for urgent checks alone keeps two of them for within-48-hours and two for same-day", () => {
  expect(lines("2026-03-07", { ...plan, urgentOnly: true })).toEqual([
    "6 09:00 urgent-check within-48-hours harbor",
    "6 09:35 urgent-check within-48-hours harbor",
    "6 10:10 urgent-check same-day harbor",
    "6 10:45 urgent-check same-day harbor",
    "6 13:00 urgent-check within-48-hours marsh",
  ]);
});
