import { describe, expect, it } from "vitest";
import type { Weekday } from "./clinic-hours.ts";
import { generateSlots, type TemplateBlock } from "./generate-slots.ts";
import { harborStreet, marshRoad } from "./testing/demo-hours.ts";
import { type ClinicianKind, usualWeek } from "./usual-week.ts";
import { blocksOf } from "./week-plan.ts";

const week = (kind: ClinicianKind) =>
  blocksOf(
    usualWeek({
      weekly: harborStreet.weekly,
      kind,
      locationId: "harbor-street",
      weekdays: [1, 2, 3, 4, 5, 6],
      urgentOnly: [6],
    }),
  );
const kept = (
  blocks: TemplateBlock[],
  weekday: Weekday,
  inMorning: boolean,
  keptFor: TemplateBlock["keptFor"],
) =>
  blocks.filter(
    (block) => block.weekday === weekday && block.start < "12:00" === inMorning && block.keptFor === keptFor,
  ).length;

describe.each(["physician", "physician-assistant"] as const)("the week of a %s", (kind) => {
  const blocks = week(kind);

  it.each([1, 2, 3, 4, 5] as const)(
    "keeps 2 same-day and 1 within-48-hours in each half of day %i",
    (weekday) => {
      for (const inMorning of [true, false]) {
        expect(kept(blocks, weekday, inMorning, "same-day")).toBe(2);
        expect(kept(blocks, weekday, inMorning, "within-48-hours")).toBe(1);
      }
    },
  );
  it("has urgent checks alone on Saturday, 2 kept for within-48-hours and 2 for same-day", () => {
    const saturday = blocks.filter(({ weekday }) => weekday === 6);
    expect(new Set(saturday.map(({ visitType }) => visitType))).toEqual(new Set(["urgent-check"]));
    expect(kept(blocks, 6, true, "within-48-hours")).toBe(2);
    expect(kept(blocks, 6, true, "same-day")).toBe(2);
  });
  it("leaves noon to 13:00 free", () =>
    expect(blocks.some(({ start }) => start >= "12:00" && start < "13:00")).toBe(false));
});

it("keeps 40 % of a physician's new visits for within-2-weeks", () => {
  const newVisits = week("physician").filter(({ visitType }) => visitType === "new-visit");
  const keptBack = newVisits.filter(({ keptFor }) => keptFor === "within-2-weeks");
  expect(newVisits.length).toBeGreaterThanOrEqual(10);
  expect(keptBack.length).toBe(Math.floor(newVisits.length * 0.4));
});

it("gives a physiotherapist first visits and follow-ups, and a free Saturday", () => {
  const blocks = week("physiotherapist");
  expect(new Set(blocks.map(({ visitType }) => visitType))).toEqual(new Set(["physio-first", "follow-up"]));
  expect(blocks.some(({ weekday }) => weekday === 6)).toBe(false);
});

it.each([
  ["Harbor Street", harborStreet, [1, 2, 3, 4, 5, 6]],
  ["Marsh Road", marshRoad, [1, 3, 5]],
] as const)("every block of a week at %s becomes a slot", (_, hours, weekdays) => {
  const blocks = blocksOf(
    usualWeek({
      weekly: hours.weekly,
      kind: "physician",
      locationId: "here",
      weekdays,
      urgentOnly: [6],
    }),
  );
  const slots = generateSlots({
    templates: [{ staffMemberId: "ana", blocks, dayBlocks: new Map(), daysAway: [] }],
    hoursByLocation: new Map([["here", hours]]),
    from: "2026-11-30",
    to: "2026-12-06",
  });
  expect(blocks.length).toBeGreaterThan(0);
  expect(slots).toHaveLength(blocks.length);
});
