import { addMinutes } from "@preamble/booking/wall-time";
import { clockChanges } from "@preamble/booking/testing/clock-changes";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { visitCalendar } from "../src/appointments/visit-calendar.ts";

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const others = Number(process.env["PREAMBLE_ZONES"] ?? 4);
const changes = clockChanges({ others, seed });

it(`a calendar reads the instants of a visit around each of ${changes.length} changes of the clock (seed ${seed})`, () => {
  for (const { at } of changes) {
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: 15, max: 75 }),
        fc.nat(9),
        fc.boolean(),
        (before, minutes, sequence, cancelled) => {
          const startsAt = addMinutes(at, before);
          const endsAt = addMinutes(startsAt, minutes);
          const written = visitCalendar({
            id: "visit",
            sequence,
            startsAt,
            endsAt,
            organizer: "Test Clinic",
            summary: "Appointment, Test Clinic",
            location: null,
            cancelled,
            writtenAt: at,
          });
          const calendar = new ICAL.Component(ICAL.parse(written));
          const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
          expect([event.uid, event.sequence, event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([
            "visit@preamble",
            sequence,
            startsAt,
            endsAt,
          ]);
        },
      ),
      { numRuns: 3, seed },
    );
  }
});
