import { describe, expect, it } from "vitest";
import { alarms, caseStatuses, clockRuns, escalates } from "./case-status.ts";

const acknowledgedAt = new Date("2026-03-02T15:00:00Z");
const statuses = (rule: typeof alarms, found: Omit<Parameters<typeof alarms>[0], "status">) =>
  caseStatuses.filter((status) => rule({ ...found, status }));

const open = ["new", "in-review", "contacted", "booked", "could-not-reach", "declined"];
const unseen = ["new", "could-not-reach"];

describe("a clock", () => {
  it("runs and escalates until work on the case has begun, and on where nobody was reached", () => {
    for (const acknowledged of [null, acknowledgedAt]) {
      const sameDay = { level: "same-day", acknowledgedAt: acknowledged } as const;
      expect(statuses(clockRuns, sameDay)).toEqual(unseen);
      expect(statuses(escalates, sameDay)).toEqual(unseen);
    }
  });

  it("of an emergency escalates until a named person acknowledged it, whatever was done about the case while it is open", () => {
    const emergency = { level: "emergency-now", acknowledgedAt: null } as const;
    for (const rule of [alarms, clockRuns, escalates]) expect(statuses(rule, emergency)).toEqual(open);
  });

  it("of an emergency that was acknowledged tells nobody more, and runs until work began", () => {
    const emergency = { level: "emergency-now", acknowledgedAt } as const;
    expect(statuses(escalates, emergency)).toEqual([]);
    expect(statuses(clockRuns, emergency)).toEqual(unseen);
  });
});
