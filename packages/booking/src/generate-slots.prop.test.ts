import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { ClinicHours, Weekday } from "./clinic-hours.ts";
import { blocksOfDay, type DayPlan } from "./day-plan.ts";
import { generateSlots, type Slot, type TemplateBlock } from "./generate-slots.ts";
import { clinicHours, keptFor, visitType, wallTime } from "./testing/arbitraries.ts";
import { clockChanges } from "./testing/clock-changes.ts";
import { visitTypes } from "./visit-types.ts";

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
/** More than there are: every zone. */
const others = Number(process.env["PREAMBLE_ZONES"] ?? 4);
const changes = clockChanges({ others, seed });
const limitMs = 60_000 + others * 20_000;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formats.set(timeZone, known);
  return known;
}
/** "2026-12-01 10:30" on the wall, read with Intl alone. */
const wallAt = (epoch: number, timeZone: string) => formatOf(timeZone).format(epoch);

/** Whether the wall ever shows this date and time, tried at every offset in use. */
function exists(wall: string, timeZone: string): boolean {
  const asUtc = Date.parse(`${wall.replace(" ", "T")}Z`);
  const offsets = Array.from({ length: 27 * 4 }, (_, quarter) => (quarter - 12 * 4) * 15);
  return offsets.some((minutes) => wallAt(asUtc - minutes * 60_000, timeZone) === wall);
}

const blocks = fc.array(
  fc.record({
    weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
    start: fc.integer({ min: 0, max: 287 }).map((step) => wallTime(step * 5)),
    visitType,
    keptFor,
    locationId: fc.constant("here"),
  }),
  { minLength: 1, maxLength: 60 },
);

/** From midnight on, so that the nights on which the clock changes are worked. */
const dayPlan: fc.Arbitrary<DayPlan> = fc
  .record({
    order: fc.array(visitType, { minLength: 1, maxLength: 4 }),
    newVisitsKept: fc.integer({ min: 0, max: 100 }),
    urgentOnly: fc.boolean(),
    ends: fc.uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ ends, ...plan }) => {
    const [opens = "", pauses = "", resumes = "", closes = ""] = ends
      .toSorted((a, b) => a - b)
      .map((step) => wallTime(step * 5));
    const spans = [
      { opens, closes: pauses, locationId: "here" },
      { opens: resumes, closes, locationId: "here" },
    ];
    return { ...plan, spans };
  });

function slotsAround(
  date: string,
  hours: ClinicHours,
  template: readonly TemplateBlock[],
  dayBlocks: ReadonlyMap<string, readonly TemplateBlock[]> = new Map(),
) {
  const day = Temporal.PlainDate.from(date);
  return generateSlots({
    templates: [{ staffMemberId: "one", blocks: template, dayBlocks, daysAway: [] }],
    hoursByLocation: new Map([["here", hours]]),
    from: day.subtract({ days: 2 }).toString(),
    to: day.add({ days: 2 }).toString(),
  });
}

describe(`at each of ${changes.length} changes of the clock (seed ${seed})`, () => {
  it(
    "slots hold their wall time, stay in hours and never overlap",
    () => {
      for (const { timeZone, date } of changes) {
        fc.assert(
          fc.property(clinicHours, blocks, (clinic, template) => {
            const hours = { ...clinic, timeZone };
            let busyUntil = -Infinity;
            for (const slot of slotsAround(date, hours, template)) {
              const [weekday, start] = slot.rule.split(" ");
              const [day = "", shown = ""] = wallAt(slot.startsAt.getTime(), timeZone).split(" ");
              expect(shown).toBe(start);
              expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(Number(weekday));

              const [lastDay, lastMinute = ""] = wallAt(slot.endsAt.getTime() - 60_000, timeZone).split(" ");
              expect(lastDay).toBe(day);
              const open = hours.weekly[Number(weekday) as Weekday]?.[0];
              expect(open && open.opens <= shown && lastMinute < open.closes).toBe(true);

              expect(slot.startsAt.getTime()).toBeGreaterThanOrEqual(busyUntil);
              busyUntil = slot.endsAt.getTime() + visitTypes[slot.visitType].bufferMinutes * 60_000;
              expect(slot.freedAt === null).toBe(slot.keptFor === null);
            }
          }),
          { numRuns: 1, seed },
        );
      }
    },
    limitMs,
  );

  it(
    "a day that is planned by itself has what a week of that day would have, and of its own week nothing",
    () => {
      for (const { timeZone, date } of changes) {
        fc.assert(
          fc.property(clinicHours, blocks, dayPlan, (clinic, template, plan) => {
            const hours = { ...clinic, timeZone };
            const own = blocksOfDay(date, plan);
            const { dayOfWeek } = Temporal.PlainDate.from(date);
            const sameWeek = [...template.filter(({ weekday }) => weekday !== dayOfWeek), ...own];
            const unnamed = (slots: readonly Slot[]) => slots.map((slot) => ({ ...slot, rule: "" }));
            const made = slotsAround(date, hours, template, new Map([[date, own]]));
            expect(unnamed(made)).toEqual(unnamed(slotsAround(date, hours, sameWeek)));
            for (const slot of made) {
              const [day = "", start] = wallAt(slot.startsAt.getTime(), timeZone).split(" ");
              const by = day === date ? date : String(Temporal.PlainDate.from(day).dayOfWeek);
              expect(slot.rule).toBe(`${by} ${start} ${slot.visitType}`);
            }
          }),
          { numRuns: 1, seed },
        );
      }
    },
    limitMs,
  );

  it(
    "a wall time gives one slot on each day that shows it, and none on a day that skips it",
    () => {
      const allDay = [{ opens: "00:00", closes: "23:59" }];
      const weekly = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
      for (const { timeZone, date } of changes) {
        const day = Temporal.PlainDate.from(date);
        fc.assert(
          fc.property(
            fc.integer({ min: 0, max: 20 * 12 }).map((step) => wallTime(step * 5)),
            (start) => {
              const template = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
                weekday,
                start,
                visitType: "phone-call" as const,
                keptFor: null,
                locationId: "here",
              }));
              const expected = [-2, -1, 0, 1, 2]
                .map((days) => `${day.add({ days }).toString()} ${start}`)
                .filter((wall) => exists(wall, timeZone));
              const made = slotsAround(date, { timeZone, weekly, closedDates: [] }, template);
              expect(made.map(({ startsAt }) => wallAt(startsAt.getTime(), timeZone))).toEqual(expected);
            },
          ),
          { numRuns: 1, seed },
        );
      }
    },
    limitMs,
  );
});
