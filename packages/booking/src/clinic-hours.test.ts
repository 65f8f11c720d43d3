import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  type ClinicHours,
  closingOf,
  isOpen,
  lastClosingBefore,
  nextOpening,
  openMinutesLeft,
} from "./clinic-hours.ts";
import { harborStreet, summer, winter } from "./testing/demo-hours.ts";

describe("Harbor Street", () => {
  it.each([
    ["2026-12-01T07:59", false],
    ["2026-12-01T08:00", true],
    ["2026-12-01T16:59", true],
    ["2026-12-01T17:00", false],
    ["2026-12-05T11:59", true],
    ["2026-12-05T12:00", false],
    ["2026-12-06T10:00", false],
    ["2026-11-26T10:00", false],
  ])("at %s is open: %s", (wall, open) => expect(isOpen(harborStreet, winter(wall))).toBe(open));

  it.each([
    ["2026-12-01T07:00", "2026-12-01T08:00"],
    ["2026-12-01T08:00", "2026-12-02T08:00"],
    ["2026-12-05T12:00", "2026-12-07T08:00"],
    ["2026-11-25T18:00", "2026-11-27T08:00"],
  ])("after %s opens next at %s", (after, opens) =>
    expect(nextOpening(harborStreet, winter(after))).toEqual(winter(opens)),
  );

  it("closes at noon on a Saturday and not at all on a Sunday", () => {
    expect(closingOf(harborStreet, winter("2026-12-05T09:00"))).toEqual(winter("2026-12-05T12:00"));
    expect(closingOf(harborStreet, winter("2026-12-06T09:00"))).toBeNull();
  });

  it.each([
    ["2026-12-06T16:00", "2026-12-05T12:00"],
    ["2026-12-05T12:00", "2026-12-05T12:00"],
    ["2026-12-05T11:59", "2026-12-04T17:00"],
  ])("before %s closed last at %s", (before, closed) =>
    expect(lastClosingBefore(harborStreet, winter(before))).toEqual(winter(closed)),
  );

  it("counts only open time: two hours from Friday 16:00 end on Saturday 09:30", () => {
    expect(addOpenTime(harborStreet, winter("2026-12-04T16:00"), 120)).toEqual(winter("2026-12-05T09:30"));
  });

  it("keeps its wall hours when summer time ends", () => {
    expect(nextOpening(harborStreet, summer("2026-10-30T18:00"))).toEqual(summer("2026-10-31T08:30"));
    expect(nextOpening(harborStreet, summer("2026-10-31T13:00"))).toEqual(winter("2026-11-02T08:00"));
  });
});

it("counts a night clinic's open time without the hour that the spring change takes", () => {
  const night: ClinicHours = {
    timeZone: "America/New_York",
    weekly: { 7: [{ opens: "01:00", closes: "05:00" }] },
    closedDates: [],
  };
  expect(openMinutesLeft(night, winter("2026-03-08T00:00"))).toBe(180);
});

it("opens at the jump when the opening time is skipped", () => {
  const night: ClinicHours = {
    timeZone: "America/New_York",
    weekly: { 7: [{ opens: "02:30", closes: "05:00" }] },
    closedDates: [],
  };
  expect(nextOpening(night, winter("2026-03-08T00:00"))).toEqual(winter("2026-03-08T02:00"));
});

it("says that a clinic without hours never opens", () => {
  const never: ClinicHours = { timeZone: "UTC", weekly: {}, closedDates: [] };
  expect(nextOpening(never, winter("2026-12-01T08:00"))).toBeNull();
  expect(addOpenTime(never, winter("2026-12-01T08:00"), 1)).toBeNull();
});
