import { describe, expect, it } from "vitest";
import { onceAwake, reminderAt } from "./reminders.ts";
import { winter } from "./testing/demo-hours.ts";

const timeZone = "America/New_York";
const now = winter("2026-12-01T09:00");
const at = (startsAt: string, hoursBefore: number) =>
  reminderAt({ startsAt: winter(startsAt), hoursBefore, timeZone, now });

describe("a reminder", () => {
  it.each([
    ["2026-12-08T10:00", 72, "2026-12-05T10:00"],
    ["2026-12-08T10:00", 24, "2026-12-07T10:00"],
    ["2026-12-08T08:00", 24, "2026-12-07T08:00"],
  ])("of a visit at %s goes out %i hours before, at %s", (startsAt, hours, expected) =>
    expect(at(startsAt, hours)).toEqual(winter(expected)),
  );

  it.each([
    ["2026-12-08T07:30", "2026-12-06T20:45"],
    ["2026-12-08T21:00", "2026-12-07T20:45"],
  ])("that would wake someone, of a visit at %s, goes out the evening before, at %s", (startsAt, expected) =>
    expect(at(startsAt, 24)).toEqual(winter(expected)),
  );

  it.each([
    ["2026-12-08T07:30", 24, "2026-12-06T22:00", "2026-12-07T08:00"],
    ["2026-12-08T21:00", 24, "2026-12-07T20:50", "2026-12-08T08:00"],
    ["2026-12-08T07:30", 2, "2026-12-07T22:00", null],
  ])(
    "of a visit at %s, %i hours before, goes out in the morning where it is too late for the evening (%s): %s",
    (startsAt, hoursBefore, from, expected) =>
      expect(reminderAt({ startsAt: winter(startsAt), hoursBefore, timeZone, now: winter(from) })).toEqual(
        expected && winter(expected),
      ),
  );

  it("whose time is past is none", () => {
    expect(at("2026-12-02T09:00", 24)).toBeNull();
    expect(at("2026-12-02T09:01", 24)).not.toBeNull();
  });
});

describe("what must not come earlier", () => {
  it.each([
    ["2026-12-08T20:59", "2026-12-08T20:59"],
    ["2026-12-08T21:00", "2026-12-09T08:00"],
    ["2026-12-08T07:59", "2026-12-08T08:00"],
    ["2026-12-08T08:00", "2026-12-08T08:00"],
  ])("and is ready at %s goes out at %s", (ready, expected) =>
    expect(onceAwake(winter(ready), timeZone)).toEqual(winter(expected)),
  );

  it("waits by the wall of who is told", () =>
    expect(onceAwake(winter("2026-12-08T09:00"), "America/Los_Angeles")).toEqual(winter("2026-12-08T11:00")));
});
