import { expect, test } from "vitest";
import { dayOnWall } from "./day-on-wall.ts";

const zone = "America/New_York";
const now = new Date("2026-12-01T04:30:00Z");

test("today is the day on the clinic's wall, not the server's", () => {
  const { day } = dayOnWall(undefined, zone, now);
  expect(day).toEqual({
    date: "2026-11-30",
    from: new Date("2026-11-30T05:00:00Z"),
    until: new Date("2026-12-01T05:00:00Z"),
  });
});

test("a day on which the clock goes back is 25 hours long", () => {
  const { from, until } = dayOnWall("2026-11-01", zone, now).day;
  expect(until.getTime() - from.getTime()).toBe(25 * 3_600_000);
});

test("a day that no calendar has shows today", () => {
  expect(dayOnWall("2026-02-30", zone, now)).toEqual(dayOnWall(undefined, zone, now));
  expect(dayOnWall("soon", zone, now)).toEqual(dayOnWall(undefined, zone, now));
});

test("a day too far off for any visit shows today", () => {
  for (const day of ["9999-12-31", "2127-01-01", "1925-12-31", "0000-01-01"]) {
    expect(dayOnWall(day, zone, now)).toEqual(dayOnWall(undefined, zone, now));
  }
  expect(dayOnWall("2126-12-31", zone, now).day.date).toBe("2126-12-31");
});

test("a week runs from Monday to Sunday, also over a change of clocks", () => {
  const { week, weekBefore, weekAfter } = dayOnWall("2026-11-01", zone, now);
  expect(week.map(({ date }) => date)).toEqual([
    "2026-10-26",
    "2026-10-27",
    "2026-10-28",
    "2026-10-29",
    "2026-10-30",
    "2026-10-31",
    "2026-11-01",
  ]);
  expect(week.at(-1)?.until).toEqual(new Date("2026-11-02T05:00:00Z"));
  expect([weekBefore, weekAfter]).toEqual(["2026-10-25", "2026-11-08"]);
});
