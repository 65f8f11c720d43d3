import { describe, expect, it } from "vitest";
import type { ClinicHours } from "./clinic-hours.ts";
import { callsBy, closedOn, dueAt, goesElsewhere } from "./clock.ts";
import { harborStreet, summer, weekdaysOnly, winter } from "./testing/demo-hours.ts";

const period = [
  { opens: "08:00", closes: "12:00" },
  { opens: "13:00", closes: "17:00" },
];
const withLunch: ClinicHours = {
  ...weekdaysOnly,
  weekly: { 1: period, 2: period, 3: period, 4: period, 5: period },
};

describe("an emergency", () => {
  const from = winter("2026-12-01T20:00");
  const emergency = { level: "emergency-now", from, hours: harborStreet } as const;

  it("is due in 15 minutes, also at night", () =>
    expect(dueAt(emergency)).toEqual(winter("2026-12-01T20:15")));
  it("is due 15 minutes after someone reads it, where nobody does before", () => {
    const readFrom = winter("2026-12-02T08:00");
    expect(dueAt({ ...emergency, readFrom })).toEqual(winter("2026-12-02T08:15"));
  });
});

describe("a same-day case", () => {
  it.each([
    ["after four open hours", "2026-12-01T08:00", "2026-12-01T12:00"],
    ["at closing when that is earlier", "2026-12-01T14:00", "2026-12-01T17:00"],
    ["at closing with exactly one open hour left", "2026-12-01T16:00", "2026-12-01T17:00"],
    ["30 minutes after the next opening with less than an hour left", "2026-12-01T16:01", "2026-12-02T08:30"],
    ["30 minutes after opening when sent at night", "2026-12-01T20:00", "2026-12-02T08:30"],
    ["30 minutes after opening when sent at dawn", "2026-12-01T06:00", "2026-12-01T08:30"],
    ["on Saturday when sent late on Friday", "2026-12-04T16:30", "2026-12-05T09:00"],
    ["on Monday when sent late on Saturday", "2026-12-05T11:30", "2026-12-07T08:30"],
    ["after the holiday", "2026-11-25T16:30", "2026-11-27T08:30"],
  ])("is due %s", (_, from, due) =>
    expect(dueAt({ level: "same-day", from: winter(from), hours: harborStreet })).toEqual(winter(due)),
  );

  it("does not count lunch, and counts as closed during it", () => {
    const due = (wall: string) => dueAt({ level: "same-day", from: winter(wall), hours: withLunch });
    expect(due("2026-12-01T10:00")).toEqual(winter("2026-12-01T15:00"));
    expect(due("2026-12-01T12:30")).toEqual(winter("2026-12-01T13:30"));
  });
});

describe("who sent a same-day case", () => {
  const goes = (raised: string, now: string) => {
    const from = winter(raised);
    const due = dueAt({ level: "same-day", from, hours: harborStreet });
    return goesElsewhere(
      { level: "same-day", raisedAt: from, dueAt: due, noSlotAt: null },
      harborStreet,
      winter(now),
    );
  };

  it.each([
    ["on a holiday", "2026-11-26T10:00", "2026-11-26T10:00"],
    ["with less than an open hour left", "2026-12-01T16:01", "2026-12-01T16:02"],
    ["in the evening, and still before the doors open", "2026-12-01T20:00", "2026-12-02T07:59"],
    ["at dawn", "2026-12-01T06:00", "2026-12-01T06:00"],
    ["on Saturday afternoon, all Sunday", "2026-12-05T13:00", "2026-12-06T15:00"],
  ])("goes to urgent care when it came %s", (_, raised, now) => expect(goes(raised, now)).toBe(true));

  it.each([
    ["with an open hour left", "2026-12-01T16:00", "2026-12-01T16:30"],
    ["at night, and the doors have opened since", "2026-12-01T20:00", "2026-12-02T08:00"],
  ])("waits for the clinic when it came %s", (_, raised, now) => expect(goes(raised, now)).toBe(false));

  it("is sent away by a clinic that never opens", () => {
    const never = { ...harborStreet, weekly: {} };
    const at = winter("2026-12-01T10:00");
    const sameDay = { level: "same-day", raisedAt: at, dueAt: at, noSlotAt: null } as const;
    expect(goesElsewhere(sameDay, never, at)).toBe(true);
  });
});

describe("who sent a within-48-hours case that falls due while the clinic is closed", () => {
  /** Without a Saturday, so that Thursday's is due at Friday's closing. */
  const goes = (now: string, { raised = "2026-12-03T10:00", noSlot = true } = {}) => {
    const from = winter(raised);
    const due = dueAt({ level: "within-48-hours", from, hours: weekdaysOnly });
    return goesElsewhere(
      { level: "within-48-hours", raisedAt: from, dueAt: due, noSlotAt: noSlot ? from : null },
      weekdaysOnly,
      winter(now),
    );
  };

  it.each(["2026-12-04T17:00", "2026-12-06T12:00", "2026-12-07T07:59"])(
    "goes to urgent care from Friday's closing until the doors open: %s",
    (now) => expect(goes(now)).toBe(true),
  );

  it.each([
    ["before that closing", "2026-12-04T16:59", {}],
    ["once the doors have opened", "2026-12-07T08:00", {}],
    ["where a time was found", "2026-12-04T18:00", { noSlot: false }],
    ["where it falls due in an open hour", "2026-12-02T18:00", { raised: "2026-11-30T10:00" }],
  ])("waits for the clinic %s", (_, now, of) => expect(goes(now, of)).toBe(false));

  it("is called within half an hour of opening", () =>
    expect(callsBy(winter("2026-12-04T17:00"), weekdaysOnly, winter("2026-12-05T12:00"))).toEqual(
      winter("2026-12-07T08:30"),
    ));
});

it("a within-48-hours case of which the day became a closed one was to be placed before it", () => {
  const closedDates = ["2026-12-03"];
  const dueThen = { level: "within-48-hours", dueAt: winter("2026-12-03T10:00") } as const;
  expect(closedOn(dueThen, weekdaysOnly)).toBe(false);
  expect(closedOn(dueThen, { ...weekdaysOnly, closedDates })).toBe(true);
});

describe("a within-48-hours case", () => {
  it.each([
    ["48 hours later by the clock", "2026-12-01T10:00", "2026-12-03T10:00"],
    ["through the weekend", "2026-12-05T11:00", "2026-12-07T11:00"],
    ["at the closing before when that is at night", "2026-12-01T18:00", "2026-12-03T17:00"],
    ["on Saturday at closing when that is a Sunday", "2026-12-04T16:20", "2026-12-05T12:00"],
    ["on Friday at closing when that is before Saturday's opening", "2026-12-03T07:00", "2026-12-04T17:00"],
  ])("is due %s", (_, from, due) =>
    expect(dueAt({ level: "within-48-hours", from: winter(from), hours: harborStreet })).toEqual(winter(due)),
  );

  it("is due before Friday's closing where the clinic has no Saturday", () => {
    const due = (wall: string) =>
      dueAt({ level: "within-48-hours", from: winter(wall), hours: weekdaysOnly });
    expect(due("2026-12-04T16:20")).toEqual(winter("2026-12-04T17:00"));
    expect(due("2026-12-04T18:00")).toEqual(winter("2026-12-07T08:30"));
  });
});

it.each([
  ["within-2-weeks", "2026-11-09T10:00"],
  ["self-care", "2026-11-09T10:00"],
  ["routine", "2026-11-25T10:00"],
] as const)("%s is due in calendar days, at the same wall time after summer time ends", (level, due) => {
  expect(dueAt({ level, from: summer("2026-10-26T10:00"), hours: harborStreet })).toEqual(winter(due));
});

it("gives no delay to a clinic that never opens", () => {
  const never = { ...harborStreet, weekly: {} };
  expect(dueAt({ level: "same-day", from: winter("2026-12-01T10:00"), hours: never })).toEqual(
    winter("2026-12-01T10:30"),
  );
});
