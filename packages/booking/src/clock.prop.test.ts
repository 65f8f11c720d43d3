import { type Level, levels } from "@preamble/domain/levels";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type ClinicHours, isOpen, nextOpening } from "./clinic-hours.ts";
import { dueAt } from "./clock.ts";
import { clinicHours, instant } from "./testing/arbitraries.ts";
import { addMinutes } from "./wall-time.ts";
import { bookingWindowEnd } from "./window.ts";

/** Nobody reads later than at the next opening. */
const readFrom = (hours: ClinicHours, from: Date, isRead: boolean) =>
  isRead || isOpen(hours, from) ? from : (nextOpening(hours, from) ?? from);

it("no case is due before it was sent", () => {
  fc.assert(
    fc.property(
      clinicHours,
      instant,
      fc.boolean(),
      fc.constantFrom(...levels),
      (hours, from, isRead, level) => {
        expect(dueAt({ level, from, hours, readFrom: readFrom(hours, from, isRead) }) >= from).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it("a more urgent case is never due later, where the clinic opens again within two days less half an hour", () => {
  fc.assert(
    fc.property(clinicHours, instant, fc.boolean(), (hours, from, isRead) => {
      const due = (level: Level) => dueAt({ level, from, hours, readFrom: readFrom(hours, from, isRead) });
      const opening = nextOpening(hours, from);
      const opensInTime = opening !== null && opening <= addMinutes(from, 47.5 * 60);
      const ordered: Level[] = opensInTime
        ? ["emergency-now", "same-day", "within-48-hours", "within-2-weeks", "routine"]
        : ["emergency-now", "same-day", "within-2-weeks", "routine"];
      const times = ordered.map((level) => due(level).getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

it("a more urgent case never gets a longer booking window, and an emergency gets none", () => {
  fc.assert(
    fc.property(clinicHours, instant, (hours, from) => {
      const ends = levels
        .filter((level) => level !== "emergency-now")
        .map((level) => bookingWindowEnd({ level, from, hours, now: from })?.getTime() ?? Number.NaN);
      expect(ends).toEqual(ends.toSorted((a, b) => b - a));
      expect(ends.every((end) => end >= from.getTime())).toBe(true);
      expect(bookingWindowEnd({ level: "emergency-now", from, hours, now: from })).toBeNull();
    }),
    { numRuns: 300 },
  );
});
