import { describe, expect, it } from "vitest";
import { type GateInput, mayBook } from "./gate.ts";
import { freedAt } from "./kept-supply.ts";
import { harborStreet, winter } from "./testing/demo-hours.ts";
import { addMinutes } from "./wall-time.ts";

const startsAt = winter("2026-12-01T11:00");
const desk = { route: "staff", role: "front-desk" } as const;

/** What stands against a time that was kept, so many minutes before it, by a patient's phone or at the desk. */
function against(
  keptFor: "same-day" | "within-48-hours" | "within-2-weeks",
  level: GateInput["level"],
  minutesBefore: number,
  who: Partial<GateInput> = {},
) {
  const answer = mayBook({
    level,
    windowEndsAt: addMinutes(startsAt, 60),
    rules: [],
    ageYears: 47,
    youngestAge: 10,
    ageToActAlone: 18,
    adultNamed: false,
    beenHere: null,
    canBeCalled: true,
    inPersonLeft: true,
    route: "patient",
    role: "patient",
    now: addMinutes(startsAt, -minutesBefore),
    slot: {
      startsAt,
      visitType: keptFor === "within-2-weeks" ? "new-visit" : "urgent-check",
      keptFor,
      freedAt: freedAt(keptFor, startsAt, harborStreet.timeZone),
    },
    ...who,
  });
  return answer.allowed ? [] : answer.reasons;
}

// docs/clinical/journey.md section 4, as docs/decisions/036 reads it.
describe("a time kept for same-day", () => {
  it("is given at the desk to within-48-hours from 90 minutes before, without a reason", () => {
    expect(against("same-day", "within-48-hours", 91, desk)).toEqual([
      "override-needs-reason",
      "kept-for-more-urgent",
    ]);
    for (const minutes of [90, 31, 1]) {
      expect(against("same-day", "within-48-hours", minutes, desk)).toEqual([]);
    }
  });

  it("is never booked on the phone of a within-48-hours patient: kept until its notice is over, too soon after", () => {
    for (const minutes of [48 * 60, 121, 120]) {
      expect(against("same-day", "within-48-hours", minutes)).toEqual(["kept-for-more-urgent"]);
    }
    expect(against("same-day", "within-48-hours", 91)).toEqual(["too-soon", "kept-for-more-urgent"]);
    for (const minutes of [90, 31, 1]) {
      expect(against("same-day", "within-48-hours", minutes)).toEqual(["too-soon"]);
    }
  });

  it("stays with the patients of same-day until 30 minutes before", () => {
    for (const minutes of [91, 90, 30]) expect(against("same-day", "same-day", minutes)).toEqual([]);
    expect(against("same-day", "same-day", 29)).toEqual(["too-soon"]);
  });

  it("is not for within-2-weeks, freed or not, without a reason", () =>
    expect(against("same-day", "within-2-weeks", 60, desk)).toEqual([
      "override-needs-reason",
      "visit-type-not-offered",
      "kept-for-more-urgent",
    ]));
});

it("an urgent check kept for within-48-hours is freed 24 h before, and still no kind of visit for within-2-weeks", () => {
  expect(against("within-48-hours", "within-2-weeks", 24 * 60 + 1)).toEqual([
    "visit-type-not-offered",
    "kept-for-more-urgent",
  ]);
  expect(against("within-48-hours", "within-2-weeks", 24 * 60)).toEqual(["visit-type-not-offered"]);
  expect(against("within-48-hours", "within-48-hours", 120)).toEqual([]);
});

it("a new visit kept for within-2-weeks is a routine patient's from 3 days until 24 h before", () => {
  expect(against("within-2-weeks", "routine", 72 * 60 + 1)).toEqual(["kept-for-more-urgent"]);
  for (const hours of [72, 24]) expect(against("within-2-weeks", "routine", hours * 60)).toEqual([]);
  expect(against("within-2-weeks", "routine", 24 * 60 - 1)).toEqual(["too-soon"]);
});
