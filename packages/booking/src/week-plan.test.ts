import { expect, it } from "vitest";
import { blocksOf, type WeekPlan } from "./week-plan.ts";

/** Monday at two places with a break, Tuesday for urgent checks alone. */
const plan: WeekPlan = {
  order: ["new-visit", "follow-up", "urgent-check"],
  newVisitsKept: 50,
  days: {
    1: {
      urgentOnly: false,
      spans: [
        { opens: "09:00", closes: "12:00", locationId: "harbor" },
        { opens: "13:00", closes: "14:30", locationId: "marsh" },
      ],
    },
    2: { urgentOnly: true, spans: [{ opens: "09:00", closes: "10:10", locationId: "harbor" }] },
  },
};
const lines = (of: WeekPlan) =>
  blocksOf(of).map(({ weekday, start, visitType, keptFor, locationId }) =>
    [weekday, start, visitType, keptFor ?? "for-all", locationId].join(" "),
  );

it("a plan fills each part of a day from its start, in its order and with buffers, at its own place", () => {
  // A new visit takes 45 and 10 minutes, a follow-up 20 and 5, an urgent check 30 and 5; what no longer fits is left out.
  expect(lines(plan)).toEqual([
    "1 09:00 new-visit for-all harbor",
    "1 09:55 follow-up for-all harbor",
    "1 10:20 urgent-check within-48-hours harbor",
    "1 10:55 new-visit within-2-weeks harbor",
    "1 13:00 new-visit for-all marsh",
    "1 13:55 follow-up for-all marsh",
    "2 09:00 urgent-check within-48-hours harbor",
    "2 09:35 urgent-check same-day harbor",
  ]);
});

it.each([
  [0, 0],
  [100, 3],
])("of new visits %i of a hundred are kept: %i of three", (newVisitsKept, kept) => {
  const blocks = blocksOf({ ...plan, newVisitsKept });
  expect(blocks.filter(({ keptFor }) => keptFor === "within-2-weeks")).toHaveLength(kept);
});
