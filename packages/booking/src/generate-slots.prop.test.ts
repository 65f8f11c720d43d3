import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import type { ClinicHours, Weekday } from "./clinic-hours.ts";
import { generateSlots, type TemplateBlock } from "./generate-slots.ts";
import { clinicHours, keptFor, visitType, wallTime, zones } from "./testing/arbitraries.ts";
import { visitTypes } from "./visit-types.ts";

const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }),
  ]),
);
/** "2026-12-01 10:30" on the wall, read with Intl alone. */
const wallAt = (epoch: number, timeZone: string) => formats.get(timeZone)?.format(epoch) ?? "";

/** Whether the wall ever shows this date and time, tried at every offset in use. */
function exists(wall: string, timeZone: string): boolean {
  const asUtc = Date.parse(`${wall.replace(" ", "T")}Z`);
  const offsets = Array.from({ length: 27 * 4 }, (_, quarter) => (quarter - 12 * 4) * 15);
  return offsets.some((minutes) => wallAt(asUtc - minutes * 60_000, timeZone) === wall);
}

/** Days on which a zone's clock changes in 2024 to 2030; for zones that never do, one plain day. */
const changeDays = zones.flatMap((timeZone) => {
  const days: { timeZone: string; date: string }[] = [];
  let at = Temporal.ZonedDateTime.from(`2024-01-01T00:00[${timeZone}]`).getTimeZoneTransition("next");
  while (at && at.year <= 2030) {
    days.push({ timeZone, date: at.toPlainDate().toString() });
    at = at.getTimeZoneTransition("next");
  }
  return days.length > 0 ? days : [{ timeZone, date: "2026-03-08" }];
});

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

function slotsAround(date: string, hours: ClinicHours, template: readonly TemplateBlock[]) {
  const day = Temporal.PlainDate.from(date);
  return generateSlots({
    templates: [{ staffMemberId: "one", blocks: template, absentDates: [] }],
    hoursByLocation: new Map([["here", hours]]),
    from: day.subtract({ days: 2 }).toString(),
    to: day.add({ days: 2 }).toString(),
  });
}

it("around every change of the clock, slots hold their wall time, stay in hours and never overlap", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...changeDays),
      clinicHours,
      blocks,
      ({ timeZone, date }, clinic, template) => {
        const hours = { ...clinic, timeZone };
        let busyUntil = -Infinity;
        for (const slot of slotsAround(date, hours, template)) {
          const [weekday, start] = slot.rule.split(" ");
          const [day = "", shown] = wallAt(slot.startsAt.getTime(), timeZone).split(" ");
          expect(shown).toBe(start);
          expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(Number(weekday));

          const [lastDay, lastMinute = ""] = wallAt(slot.endsAt.getTime() - 60_000, timeZone).split(" ");
          expect(lastDay).toBe(day);
          const open = hours.weekly[Number(weekday) as Weekday]?.[0];
          expect(open && open.opens <= shown! && lastMinute < open.closes).toBe(true);

          expect(slot.startsAt.getTime()).toBeGreaterThanOrEqual(busyUntil);
          busyUntil = slot.endsAt.getTime() + visitTypes[slot.visitType].bufferMinutes * 60_000;
          expect(slot.freedAt === null).toBe(slot.keptFor === null);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it("a wall time gives one slot on each day whose clock shows it, and none on a day that skips it", () => {
  const allDay = [{ opens: "00:00", closes: "23:59" }];
  const weekly = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
  fc.assert(
    fc.property(
      fc.constantFrom(...changeDays),
      fc.integer({ min: 0, max: 20 * 12 }).map((step) => wallTime(step * 5)),
      ({ timeZone, date }, start) => {
        const template = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
          weekday,
          start,
          visitType: "phone-call" as const,
          keptFor: null,
          locationId: "here",
        }));
        const day = Temporal.PlainDate.from(date);
        const expected = [-2, -1, 0, 1, 2]
          .map((days) => `${day.add({ days }).toString()} ${start}`)
          .filter((wall) => exists(wall, timeZone));
        const made = slotsAround(date, { timeZone, weekly, closedDates: [] }, template);
        expect(made.map(({ startsAt }) => wallAt(startsAt.getTime(), timeZone))).toEqual(expected);
      },
    ),
    { numRuns: 400 },
  );
});
