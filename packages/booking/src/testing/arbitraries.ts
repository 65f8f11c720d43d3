import { levels } from "@preamble/domain/levels";
import fc from "fast-check";
import { beenHereAnswers } from "../been-here.ts";
import type { ClinicHours, OpenPeriod } from "../clinic-hours.ts";
import { bookingRoles, bookingRoutes, type GateInput } from "../gate.ts";
import { visitTypeIds } from "../visit-types.ts";

/** New York and ten more: half-hour shifts, jumps at midnight, the far ends of the day, and zones without any. */
export const zones = [
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Santiago",
  "Europe/London",
  "Europe/Warsaw",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
];

export const visitType = fc.constantFrom(...visitTypeIds);
export const keptFor = fc.constantFrom(null, "same-day", "within-48-hours", "within-2-weeks");
export const instant = fc.date({
  min: new Date("2024-01-01T00:00Z"),
  max: new Date("2030-12-31T23:59Z"),
  noInvalidDate: true,
});

export const wallTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** At least three hours, so that a lost hour never closes the day. */
const period = fc
  .tuple(fc.integer({ min: 0, max: 20 * 12 }), fc.integer({ min: 36, max: 140 }))
  .map(([start, length]): readonly OpenPeriod[] => [
    { opens: wallTime(start * 5), closes: wallTime(Math.min((start + length) * 5, 23 * 60 + 55)) },
  ]);
const day = fc.option(period, { nil: [] });

/** A clinic that opens at least on Mondays. */
export const clinicHours: fc.Arbitrary<ClinicHours> = fc.record({
  timeZone: fc.constantFrom(...zones),
  weekly: fc.record({ 1: period, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
  closedDates: fc.constant([]),
});

/** Any attempt at all, sensible or not, around one fortnight. */
export const gateInput: fc.Arbitrary<GateInput> = fc
  .record({
    level: fc.constantFrom(...levels),
    windowDays: fc.option(fc.integer({ min: 0, max: 60 })),
    rules: fc.array(
      fc.record({
        id: fc.constantFrom("nsaid-risk", "self-harm-passive", "ces-bladder", "contra-leg-region"),
        family: fc.constantFrom("medicine-safety", "psychosocial", "cauda-equina", "contradiction"),
        level: fc.constantFrom(...levels),
      }),
      { maxLength: 3 },
    ),
    ageYears: fc.option(fc.integer({ min: 0, max: 110 })),
    youngestAge: fc.constantFrom(0, 10),
    ageToActAlone: fc.constantFrom(16, 18),
    adultNamed: fc.boolean(),
    beenHere: fc.constantFrom(null, ...beenHereAnswers),
    canBeCalled: fc.boolean(),
    inPersonLeft: fc.boolean(),
    route: fc.constantFrom(...bookingRoutes),
    role: fc.constantFrom(...bookingRoles),
    overrideReason: fc.constantFrom(undefined, "", "  \n", "No car until Thursday"),
    startMinutes: fc.integer({ min: -600, max: 14 * 24 * 60 }),
    freedMinutes: fc.option(fc.integer({ min: -600, max: 14 * 24 * 60 })),
    visitType,
    keptFor,
  })
  .map(({ windowDays, startMinutes, freedMinutes, visitType, keptFor, ...rest }) => {
    const now = new Date("2026-12-01T15:00Z");
    const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    return {
      ...rest,
      now,
      windowEndsAt: windowDays === null ? null : inMinutes(windowDays * 24 * 60),
      slot: {
        startsAt: inMinutes(startMinutes),
        freedAt: freedMinutes === null ? null : inMinutes(freedMinutes),
        visitType,
        keptFor,
      },
    };
  });
