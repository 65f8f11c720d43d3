import { describe, expect, it } from "vitest";
import { mayCheckInAlone, waitedUntil } from "./lateness.ts";
import { winter } from "./testing/demo-hours.ts";

const startsAt = winter("2026-12-08T10:00");
const at = (level: "same-day" | "routine", now: string) =>
  mayCheckInAlone({ level, startsAt, graceMinutes: 10, now: winter(now) });

describe("a patient who is late", () => {
  it("is waited for as long as the clinic says", () => {
    expect(waitedUntil({ startsAt, graceMinutes: 10 })).toEqual(winter("2026-12-08T10:10"));
    expect(waitedUntil({ startsAt, graceMinutes: 0 })).toEqual(startsAt);
  });

  it("checks in alone until then, and asks the desk after it", () => {
    expect(at("routine", "2026-12-08T09:30")).toBe(true);
    expect(at("routine", "2026-12-08T10:10")).toBe(true);
    expect(at("routine", "2026-12-08T10:11")).toBe(false);
  });

  it("of a same-day visit checks in however late", () =>
    expect(at("same-day", "2026-12-08T15:00")).toBe(true));
});
