import { describe, expect, it } from "vitest";
import { mayChangeByLink } from "./change-notice.ts";
import { type GateInput, type GateSlot, mayBook } from "./gate.ts";
import { offeredSlots } from "./offered-slots.ts";
import { winter } from "./testing/demo-hours.ts";

const now = winter("2026-12-01T09:00");
const urgent: GateSlot = {
  startsAt: winter("2026-12-01T11:00"),
  visitType: "urgent-check",
  keptFor: null,
  freedAt: null,
};
const attempt: GateInput = {
  level: "same-day",
  windowEndsAt: winter("2026-12-01T17:00"),
  rules: [],
  ageYears: 47,
  youngestAge: 10,
  ageToActAlone: 18,
  adultNamed: false,
  beenHere: null,
  canBeCalled: true,
  inPersonLeft: true,
  now,
  route: "patient",
  role: "patient",
  slot: urgent,
};
const routine: GateInput = {
  ...attempt,
  level: "routine",
  windowEndsAt: winter("2027-01-30T09:00"),
  slot: { ...urgent, visitType: "new-visit", startsAt: winter("2026-12-08T10:00") },
};
const reasons = (input: GateInput) => {
  const result = mayBook(input);
  return result.allowed ? [] : result.reasons;
};
const frontDesk = { route: "staff", role: "front-desk" } as const;
const cauda = { id: "ces-bladder", family: "cauda-equina", level: "same-day" } as const;

it("lets a patient book a fitting slot", () =>
  expect(mayBook(attempt)).toEqual({ allowed: true, overridden: [] }));

describe("one thing in the way is named", () => {
  it.each<[string, GateInput]>([
    ["in-the-past", { ...attempt, slot: { ...urgent, startsAt: now } }],
    ["outside-window", { ...attempt, slot: { ...urgent, startsAt: winter("2026-12-01T17:01") } }],
    ["too-soon", { ...attempt, slot: { ...urgent, startsAt: winter("2026-12-01T09:29") } }],
    ["visit-type-not-offered", { ...attempt, slot: { ...urgent, visitType: "new-visit" } }],
    [
      "mode-not-allowed",
      { ...attempt, inPersonLeft: false, rules: [cauda], slot: { ...urgent, visitType: "phone-call" } },
    ],
    [
      "cannot-be-called",
      { ...routine, canBeCalled: false, slot: { ...routine.slot, visitType: "video-call" } },
    ],
    ["kept-for-more-urgent", { ...routine, slot: { ...routine.slot, keptFor: "within-2-weeks" } }],
    ["age-unknown", { ...attempt, ageYears: null }],
    ["minor-needs-adult", { ...attempt, ageYears: 17 }],
    ["below-youngest-age", { ...attempt, ageYears: 9, adultNamed: true }],
  ])("%s", (reason, input) => expect(reasons(input)).toEqual([reason]));
});

describe("the last that passes", () => {
  it.each<[string, GateInput]>([
    [
      "a start with exactly the notice",
      { ...attempt, slot: { ...urgent, startsAt: winter("2026-12-01T09:30") } },
    ],
    [
      "a start at the very end of the window",
      { ...attempt, slot: { ...urgent, startsAt: winter("2026-12-01T17:00") } },
    ],
    ["a young person with the named adult", { ...attempt, ageYears: 10, adultNamed: true }],
    ["the room for who cannot be called", { ...attempt, canBeCalled: false }],
    ["a slot kept for the patient's own level", { ...attempt, slot: { ...urgent, keptFor: "same-day" } }],
    ["a slot kept for a milder level", { ...attempt, slot: { ...urgent, keptFor: "within-48-hours" } }],
    [
      "a kept slot once freed to the level below",
      { ...routine, slot: { ...routine.slot, keptFor: "within-2-weeks", freedAt: now } },
    ],
  ])("%s", (_, input) => expect(reasons(input)).toEqual([]));
});

it("names everything that stands in the way at once", () => {
  const refused: GateInput = {
    ...routine,
    level: "within-2-weeks",
    windowEndsAt: winter("2026-12-01T09:30"),
    rules: [cauda],
    ageYears: 9,
    slot: {
      startsAt: winter("2026-12-01T10:00"),
      visitType: "video-call",
      keptFor: "same-day",
      freedAt: null,
    },
  };
  expect(reasons(refused).toSorted()).toEqual([
    "below-youngest-age",
    "kept-for-more-urgent",
    "minor-needs-adult",
    "mode-not-allowed",
    "outside-window",
    "too-soon",
    "visit-type-not-offered",
  ]);
});

it("never gives a self-care case a kept slot, not even a freed one", () => {
  const slot = { ...routine.slot, keptFor: "within-2-weeks", freedAt: now } as const;
  expect(reasons({ ...routine, level: "self-care", slot })).toEqual(["kept-for-more-urgent"]);
});

describe("an override of the window", () => {
  const late: GateInput = { ...attempt, slot: { ...urgent, startsAt: winter("2026-12-02T10:00") } };

  it.each(["front-desk", "clinician"] as const)(
    "is open to the %s with a written reason, and is reported",
    (role) =>
      expect(mayBook({ ...late, route: "staff", role, overrideReason: "No car until Wednesday" })).toEqual({
        allowed: true,
        overridden: ["outside-window"],
      }),
  );
  it.each([undefined, "", " \n"])("needs words: %j is none", (overrideReason) =>
    expect(reasons({ ...late, ...frontDesk, overrideReason })).toEqual([
      "override-needs-reason",
      "outside-window",
    ]),
  );
  it.each(["clinic-admin", "auditor"] as const)("is not open to a %s, who books nothing", (role) =>
    expect(reasons({ ...late, route: "staff", role, overrideReason: "Patient's choice" })).toEqual([
      "may-not-book",
      "may-not-override",
      "outside-window",
    ]),
  );
  it("is not open to a patient", () =>
    expect(reasons({ ...late, route: "staff", role: "patient", overrideReason: "Patient's choice" })).toEqual(
      ["may-not-override", "outside-window"],
    ));
  it.each(["patient", "waitlist"] as const)("does not come in by the route %s", (route) =>
    expect(reasons({ ...late, route, role: "clinician", overrideReason: "Please" })).toContain(
      "may-not-override",
    ),
  );
  it("sets no safety reason aside", () => {
    const slot = { ...late.slot, visitType: "phone-call" } as const;
    expect(reasons({ ...late, ...frontDesk, slot, rules: [cauda], overrideReason: "Far away" })).toEqual([
      "mode-not-allowed",
    ]);
  });
  it("is not needed for short notice by the clinic's own staff", () =>
    expect(
      reasons({ ...attempt, ...frontDesk, slot: { ...urgent, startsAt: winter("2026-12-01T09:05") } }),
    ).toEqual([]));
});

describe("offered slots", () => {
  const call: GateSlot = { ...urgent, visitType: "phone-call" };

  it("are in the room first for a same-day case, then calls", () => {
    expect(offeredSlots([urgent, call], attempt)).toEqual([urgent]);
    expect(offeredSlots([call], attempt)).toEqual([call]);
  });
  it("are none when nothing fits the window", () =>
    expect(offeredSlots([{ ...urgent, startsAt: winter("2026-12-02T10:00") }], attempt)).toEqual([]));
});

it.each([
  ["routine", "2026-12-01T10:00", true],
  ["routine", "2026-12-01T10:01", false],
  ["within-2-weeks", "2026-12-01T10:01", false],
  ["within-48-hours", "2026-12-02T09:59", true],
  ["same-day", "2026-12-02T10:00", false],
] as const)("a %s visit at 10:00 may be changed by link at %s: %s", (level, at, may) =>
  expect(mayChangeByLink({ level, startsAt: winter("2026-12-02T10:00"), now: winter(at) })).toBe(may),
);
