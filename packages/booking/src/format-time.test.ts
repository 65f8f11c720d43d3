import { expect, it } from "vitest";
import { formatInZone, showsTheSame } from "./format-time.ts";

const at = new Date("2026-12-01T15:30:00Z");

it.each([
  ["America/New_York", "en", "Tue 1 Dec, 10:30 (New York)"],
  ["America/New_York", "es", "mar 1 dic, 10:30 (Nueva York)"],
  ["America/Argentina/Buenos_Aires", "en", "Tue 1 Dec, 12:30 (Buenos Aires)"],
  ["Pacific/Auckland", "en", "Wed 2 Dec, 04:30 (Auckland)"],
] as const)("shows a time in %s, %s, as %s", (timeZone, locale, shown) =>
  expect(formatInZone(at, timeZone, locale)).toBe(shown),
);

it("shows midnight as 00:00", () =>
  expect(formatInZone(new Date("2026-12-02T05:00:00Z"), "America/New_York", "en")).toBe(
    "Wed 2 Dec, 00:00 (New York)",
  ));

it.each([
  ["America/Toronto", true],
  ["America/Chicago", false],
  ["Europe/London", false],
] as const)("a wall in %s shows what New York shows: %s", (zone, same) =>
  expect(showsTheSame(at, "America/New_York", zone)).toBe(same),
);
