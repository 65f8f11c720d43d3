import { describe, expect, it } from "vitest";
import type { ClinicHours } from "./clinic-hours.ts";
import { type ClinicianTemplate, generateSlots, type TemplateBlock } from "./generate-slots.ts";
import { harborStreet, marshRoad, summer, winter } from "./testing/demo-hours.ts";

const hoursByLocation = new Map([
  ["harbor-street", harborStreet],
  ["marsh-road", marshRoad],
]);
const block: TemplateBlock = {
  weekday: 2,
  start: "10:30",
  visitType: "urgent-check",
  keptFor: null,
  locationId: "harbor-street",
};
const slotsOf = (blocks: TemplateBlock[], from: string, to: string, over: Partial<ClinicianTemplate> = {}) =>
  generateSlots({
    templates: [{ staffMemberId: "wren", blocks, dayBlocks: new Map(), daysAway: [], ...over }],
    hoursByLocation,
    from,
    to,
  });
const starts = (...args: Parameters<typeof slotsOf>) => slotsOf(...args).map(({ startsAt }) => startsAt);

it("makes a slot that says whose, where, when, in which zone and by which rule", () => {
  expect(slotsOf([{ ...block, keptFor: "same-day" }], "2026-12-01", "2026-12-01")).toEqual([
    {
      staffMemberId: "wren",
      locationId: "harbor-street",
      startsAt: winter("2026-12-01T10:30"),
      endsAt: winter("2026-12-01T11:00"),
      visitType: "urgent-check",
      keptFor: "same-day",
      freedAt: winter("2026-12-01T09:00"),
      timeZone: "America/New_York",
      rule: "2 10:30 urgent-check",
    },
  ]);
});

it.each([
  ["same-day", "2026-11-03T09:00-05:00"],
  ["within-48-hours", "2026-11-02T10:30-05:00"],
  ["within-2-weeks", "2026-10-31T10:30-04:00"],
] as const)("frees a slot kept for %s on time, across the autumn change", (keptFor, freed) =>
  expect(slotsOf([{ ...block, keptFor }], "2026-11-03", "2026-11-03")[0]?.freedAt).toEqual(new Date(freed)),
);

it("keeps the wall time when the clocks change", () =>
  expect(starts([block], "2026-10-27", "2026-11-03")).toEqual([
    summer("2026-10-27T10:30"),
    winter("2026-11-03T10:30"),
  ]));

it("makes none on closed days or days away, nor outside opening hours", () => {
  expect(starts([{ ...block, weekday: 4 }], "2026-11-26", "2026-11-26")).toEqual([]);
  const daysAway = [{ firstDay: "2026-12-07", lastDay: "2026-12-08" }];
  expect(starts([block], "2026-12-01", "2026-12-15", { daysAway })).toEqual([
    winter("2026-12-01T10:30"),
    winter("2026-12-15T10:30"),
  ]);
  expect(starts([{ ...block, start: "16:30" }], "2026-12-01", "2026-12-01")).toHaveLength(1);
  expect(starts([{ ...block, start: "16:31" }], "2026-12-01", "2026-12-01")).toEqual([]);
  expect(starts([{ ...block, start: "07:59" }], "2026-12-01", "2026-12-01")).toEqual([]);
});

describe("a day that is planned by itself", () => {
  const thanksgiving = "2026-11-26";
  const other: TemplateBlock = { ...block, start: "14:00", visitType: "new-visit" };
  const planned = (date: string, ...blocks: TemplateBlock[]) => ({ dayBlocks: new Map([[date, blocks]]) });

  it("takes the place of the week on its date alone, and its slots say by which date they were made", () => {
    const slots = slotsOf([block], "2026-12-01", "2026-12-15", planned("2026-12-08", other));
    expect(slots.map(({ startsAt, rule }) => [startsAt, rule])).toEqual([
      [winter("2026-12-01T10:30"), "2 10:30 urgent-check"],
      [winter("2026-12-08T14:00"), "2026-12-08 14:00 new-visit"],
      [winter("2026-12-15T10:30"), "2 10:30 urgent-check"],
    ]);
  });
  it("adds to a week that is free on it", () => {
    const saturday: TemplateBlock = { ...other, weekday: 6, start: "09:00" };
    expect(starts([block], "2026-12-05", "2026-12-05", planned("2026-12-05", saturday))).toEqual([
      winter("2026-12-05T09:00"),
    ]);
  });
  it("gives nothing where its plan holds no visit, be the week full", () =>
    expect(starts([block], "2026-12-08", "2026-12-08", planned("2026-12-08"))).toEqual([]));
  it("gives nothing on a closed day, on a day away or outside the hours of its location", () => {
    expect(
      starts([block], thanksgiving, thanksgiving, planned(thanksgiving, { ...other, weekday: 4 })),
    ).toEqual([]);
    const daysAway = [{ firstDay: "2026-12-08", lastDay: "2026-12-08" }];
    expect(
      starts([block], "2026-12-08", "2026-12-08", { ...planned("2026-12-08", other), daysAway }),
    ).toEqual([]);
    const late = { ...other, start: "16:30" };
    expect(starts([block], "2026-12-08", "2026-12-08", planned("2026-12-08", late))).toEqual([]);
  });
});

it("never has one clinician in two visits, buffer included, even at two locations", () => {
  const monday = { ...block, weekday: 1, start: "10:00" } as const;
  const after = (start: string) => ({ ...monday, start, locationId: "marsh-road" });
  expect(starts([monday, after("10:34")], "2026-11-30", "2026-11-30")).toHaveLength(1);
  expect(starts([monday, after("10:35")], "2026-11-30", "2026-11-30")).toHaveLength(2);
});

describe("a clinic open at night", () => {
  const night: ClinicHours = {
    timeZone: "America/New_York",
    weekly: { 7: [{ opens: "00:00", closes: "06:00" }] },
    closedDates: [],
  };
  const atNight = (start: string, date: string) =>
    generateSlots({
      templates: [
        {
          staffMemberId: "wren",
          blocks: [{ ...block, weekday: 7, start }],
          dayBlocks: new Map(),
          daysAway: [],
        },
      ],
      hoursByLocation: new Map([["harbor-street", night]]),
      from: date,
      to: date,
    }).map(({ startsAt }) => startsAt);

  it("has no slot in the hour that spring skips", () => {
    expect(atNight("02:30", "2026-03-08")).toEqual([]);
    expect(atNight("03:00", "2026-03-08")).toEqual([summer("2026-03-08T03:00")]);
  });
  it("has one slot, the first, in the hour that autumn repeats", () =>
    expect(atNight("01:30", "2026-11-01")).toEqual([summer("2026-11-01T01:30")]));
});

it("refuses a location whose hours it was not given", () =>
  expect(() => slotsOf([{ ...block, locationId: "elsewhere" }], "2026-12-01", "2026-12-01")).toThrow(
    RangeError,
  ));
