import { expect, test } from "vitest";
import { dayOnWall } from "./day-on-wall.ts";

const zone = "America/New_York";
const now = new Date("2026-12-01T04:30:00Z");

test("today is the day on the clinic's wall, not the server's", () => {
  const day = dayOnWall(undefined, zone, now);
  expect(day.from).toEqual(new Date("2026-11-30T05:00:00Z"));
  expect([day.previous, day.next]).toEqual(["2026-11-29", "2026-12-01"]);
});

test("a day on which the clock goes back is 25 hours long", () => {
  const { from, until } = dayOnWall("2026-11-01", zone, now);
  expect(until.getTime() - from.getTime()).toBe(25 * 3_600_000);
});

test("a day that no calendar has shows today", () => {
  expect(dayOnWall("2026-02-30", zone, now)).toEqual(dayOnWall(undefined, zone, now));
  expect(dayOnWall("soon", zone, now)).toEqual(dayOnWall(undefined, zone, now));
});
