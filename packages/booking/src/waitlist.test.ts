import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateInput, visitType } from "./testing/arbitraries.ts";
import { summer, winter } from "./testing/demo-hours.ts";
import { mayHear, offerEnds, tellAt } from "./waitlist.ts";
import { addMinutes } from "./wall-time.ts";

const timeZone = "America/New_York";
const gate = {
  level: "routine",
  windowEndsAt: winter("2027-01-30T09:00"),
  rules: [],
  ageYears: 47,
  youngestAge: 10,
  ageToActAlone: 18,
  adultNamed: false,
  beenHere: null,
  canBeCalled: true,
} as const;

describe("people on the waitlist are told", () => {
  it.each([
    ["2026-12-01T08:00", "2026-12-01T08:00"],
    ["2026-12-01T19:59", "2026-12-01T19:59"],
    ["2026-12-01T20:00", "2026-12-02T08:00"],
    ["2026-12-01T23:30", "2026-12-02T08:00"],
    ["2026-12-02T00:00", "2026-12-02T08:00"],
    ["2026-12-02T07:59", "2026-12-02T08:00"],
  ])("of what is freed at %s at %s", (freed, told) =>
    expect(tellAt(winter(freed), timeZone)).toEqual(winter(told)),
  );

  it("in the morning of a night that is an hour short", () =>
    expect(tellAt(winter("2027-03-13T22:00"), timeZone)).toEqual(summer("2027-03-14T08:00")));
});

/** The notice of a level: docs/clinical/journey.md section 4, as is the last moment to move a visit by link. */
it.each([
  ["routine", "2026-12-08T10:00", null, "2026-12-01T09:30"],
  ["routine", "2026-12-02T09:20", null, "2026-12-01T09:20"],
  ["routine", "2026-12-02T09:05", null, "2026-12-01T09:05"],
  ["routine", "2026-12-02T09:04", null, null],
  ["within-2-weeks", "2026-12-01T13:10", null, "2026-12-01T09:10"],
  ["same-day", "2026-12-01T09:50", null, "2026-12-01T09:20"],
  ["within-2-weeks", "2026-12-01T16:00", "2026-12-02T09:12", "2026-12-01T09:12"],
  ["within-2-weeks", "2026-12-01T16:00", "2026-12-02T09:04", null],
  ["within-48-hours", "2026-12-01T12:00", "2026-12-01T16:00", "2026-12-01T09:30"],
] as const)(
  "an offer to %s of %s made at 9:00, with a visit at %s, stands until %s",
  (level, startsAt, own, ends) => {
    const slot = {
      startsAt: winter(startsAt),
      visitType: "new-visit",
      keptFor: null,
      freedAt: null,
    } as const;
    const visit = own && ({ startsAt: winter(own), visitType: "new-visit" } as const);
    expect(offerEnds({ gate: { ...gate, level }, visit, slot, now: winter("2026-12-01T09:00") })).toEqual(
      ends && winter(ends),
    );
  },
);

it("whatever may be heard of may still be taken until the offer ends", () => {
  fc.assert(
    fc.property(
      gateInput,
      fc.option(fc.integer({ min: 1, max: 20 * 24 * 60 })),
      visitType,
      (input, later, ownType) => {
        const {
          now,
          route: _route,
          role: _role,
          overrideReason: _reason,
          inPersonLeft: _left,
          slot,
          ...asked
        } = input;
        const own =
          later === null ? null : { startsAt: addMinutes(slot.startsAt, later), visitType: ownType };
        const hearer = { gate: asked, visit: own, slot, now };
        const ends = mayHear(hearer) ? offerEnds(hearer) : null;
        if (!ends) return;
        expect(mayHear({ ...hearer, now: new Date(ends.getTime() - 1) })).toBe(true);
        expect(ends >= addMinutes(now, 5) && ends <= addMinutes(now, 30)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

describe("whether one who waits may hear of Tuesday 10:00", () => {
  const now = winter("2026-12-01T09:00");
  const slot = {
    startsAt: winter("2026-12-08T10:00"),
    visitType: "new-visit",
    keptFor: null,
    freedAt: null,
  } as const;
  const visit = { startsAt: winter("2026-12-10T10:00"), visitType: "new-visit" } as const;
  const hears = (changed: Partial<Parameters<typeof mayHear>[0]> = {}) =>
    mayHear({ gate, visit, slot, now, ...changed });

  it("of the kind that the visit has, where nobody has said which is right", () => {
    const followUp = { ...slot, visitType: "follow-up" } as const;
    expect(hears({ slot: followUp })).toBe(false);
    expect(hears({ slot: followUp, gate: { ...gate, beenHere: "yes" } })).toBe(true);
    expect(hears({ slot: followUp, visit: { ...visit, visitType: "video-call" } })).toBe(true);
    expect(hears({ slot: followUp, visit: null })).toBe(true);
  });

  it("with a later visit, or none", () => {
    expect(hears()).toBe(true);
    expect(hears({ visit: null })).toBe(true);
  });

  it("not with that visit or an earlier one", () => {
    expect(hears({ visit: { ...visit, startsAt: slot.startsAt } })).toBe(false);
    expect(hears({ visit: { ...visit, startsAt: winter("2026-12-07T10:00") } })).toBe(false);
  });

  it("not once it is too late to move the visit", () => {
    const soon = { ...visit, startsAt: winter("2026-12-02T16:00") };
    const sooner = { ...slot, startsAt: winter("2026-12-02T11:00") };
    expect(hears({ gate: { ...gate, level: "within-2-weeks" }, visit: soon, slot: sooner })).toBe(true);
    expect(
      hears({
        gate: { ...gate, level: "within-2-weeks" },
        visit: soon,
        slot: sooner,
        now: winter("2026-12-01T16:01"),
      }),
    ).toBe(false);
  });

  it("not where the gate keeps it shut", () => {
    expect(hears({ gate: { ...gate, level: "emergency-now", windowEndsAt: null } })).toBe(false);
    expect(hears({ slot: { ...slot, keptFor: "within-2-weeks" } })).toBe(false);
    expect(hears({ visit: null, gate: { ...gate, windowEndsAt: winter("2026-12-07T10:00") } })).toBe(false);
  });
});
