import { describe, expect, it } from "vitest";
import { stillSuits } from "./still-suits.ts";

const now = new Date("2026-03-02T15:00:00Z");
const gate = {
  level: "within-48-hours",
  windowEndsAt: new Date("2026-03-04T15:00:00Z"),
  rules: [],
  ageYears: 40,
  youngestAge: 10,
  ageToActAlone: 18,
  adultNamed: false,
  beenHere: null,
  canBeCalled: true,
} as const;
const visit = { startsAt: new Date("2026-03-04T14:00:00Z"), visitType: "new-visit" } as const;

describe("a visit of a case that became more urgent", () => {
  it("stays inside the new window, of a kind that would not be offered anew", () => {
    expect(stillSuits({ gate, visit, now })).toBe(true);
  });
  it("goes past the new window", () => {
    const late = { ...visit, startsAt: new Date("2026-03-04T15:01:00Z") };
    expect(stillSuits({ gate, visit: late, now })).toBe(false);
  });
  it("goes where the case must be seen in the room and it is a call", () => {
    const rules = [{ id: "any", family: "neuro", level: "within-48-hours" }] as const;
    const call = { ...visit, visitType: "video-call" } as const;
    expect(stillSuits({ gate: { ...gate, rules }, visit: call, now })).toBe(false);
    expect(stillSuits({ gate: { ...gate, rules }, visit, now })).toBe(true);
  });
  it("goes for an emergency, unless it has begun", () => {
    const emergency = { ...gate, level: "emergency-now", windowEndsAt: null } as const;
    expect(stillSuits({ gate: emergency, visit, now })).toBe(false);
    expect(stillSuits({ gate: emergency, visit: { ...visit, startsAt: now }, now })).toBe(true);
  });
});
