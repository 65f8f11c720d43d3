import { expect, it } from "vitest";
import { nationalClosures, nationalHolidays } from "./national-holidays.ts";

it("knows the eleven federal holidays of 2026", () => {
  expect(nationalHolidays(2026).map(({ date }) => date)).toEqual([
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-04",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25",
  ]);
});

it.each([
  [2026, "independence-day", "2026-07-03"],
  [2027, "independence-day", "2027-07-05"],
  [2027, "juneteenth", "2027-06-18"],
  [2028, "new-years-day", "2027-12-31"],
])("keeps a weekend holiday of %i, %s, on %s", (year, id, observed) =>
  expect(nationalHolidays(year).find((holiday) => holiday.id === id)?.observed).toBe(observed),
);

it("closes on the day itself and on its observance, also when that is the last of December", () => {
  expect(nationalClosures(2026)).toEqual(expect.arrayContaining(["2026-07-03", "2026-07-04"]));
  expect(nationalClosures(2027)).toContain("2027-12-31");
  expect(nationalClosures(2028)).not.toContain("2027-12-31");
});
