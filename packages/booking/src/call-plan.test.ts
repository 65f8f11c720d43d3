import { expect, it } from "vitest";
import {
  callFaults,
  type CallOutcome,
  isFirstCall,
  type LoggedCall,
  nextCall,
  noCallOf,
} from "./call-plan.ts";
import { addMinutes } from "./wall-time.ts";

const raisedAt = new Date("2026-03-02T13:00:00Z");
const after = (minutes: number) => addMinutes(raisedAt, minutes);
const call = (minutes: number, outcome: CallOutcome): LoggedCall => ({
  at: after(minutes),
  contact: "patient",
  outcome,
});
const missed = [0, 6, 15].map((minutes) => call(minutes, "not-reached"));
const friendMissed: LoggedCall = { at: after(17), contact: "emergency-contact", outcome: "left-message" };

it("calls the patient at 0, 5 and 15 minutes, then the emergency contact, then asks a clinician", () => {
  const steps = [0, 1, 2, 3].map((count) => nextCall(raisedAt, missed.slice(0, count)));
  expect(steps).toEqual([
    { step: "patient", attempt: 1, at: raisedAt },
    { step: "patient", attempt: 2, at: new Date("2026-03-02T13:05:00Z") },
    { step: "patient", attempt: 3, at: new Date("2026-03-02T13:15:00Z") },
    { step: "emergency-contact", because: "not-reached", called: true, at: after(15) },
  ]);
  expect(nextCall(raisedAt, [...missed, friendMissed])).toEqual({ step: "welfare-check", at: after(17) });
});

it("begins anew where the alarm was raised after the calls, whatever they had come to", () => {
  const first = { step: "patient", attempt: 1, at: raisedAt };
  expect(
    nextCall(
      raisedAt,
      [-120, -60, -1].map((minutes) => call(minutes, "not-reached")),
    ),
  ).toEqual(first);
  expect(nextCall(raisedAt, [call(-1440, "on-the-way-car")])).toEqual(first);
  expect(nextCall(raisedAt, [call(-1440, "refuses")])).toEqual(first);
  expect(nextCall(raisedAt, [call(-60, "not-reached"), call(2, "not-reached")])).toMatchObject({
    attempt: 2,
  });
});

it.each(["on-the-way-ambulance", "on-the-way-car", "arrived", "welfare-check", "no-welfare-check"] as const)(
  "asks for no further call after %s",
  (outcome) => {
    expect(nextCall(raisedAt, [call(0, "not-reached"), call(6, outcome)])).toBeNull();
  },
);

it.each(["refuses", "handed-to-clinician"] as const)(
  "waits for a clinician's decision after %s, until one is made or the patient goes after all",
  (outcome) => {
    const calls = [call(1, outcome), call(6, "not-reached")];
    expect(nextCall(raisedAt, calls)).toEqual({ step: "welfare-check", at: after(1) });
    for (const end of ["no-welfare-check", "welfare-check", "on-the-way-car"] as const) {
      expect(nextCall(raisedAt, [...calls, call(8, end)])).toBeNull();
    }
  },
);

it("waits for a clinician's decision where someone who was on the way refuses after all", () => {
  const calls = [call(1, "on-the-way-car"), call(9, "refuses")];
  expect(nextCall(raisedAt, calls)).toEqual({ step: "welfare-check", at: after(9) });
});

it("counts the attempts from the first call where that came hours late", () => {
  const late = [call(601, "not-reached"), call(606, "not-reached")];
  expect(nextCall(raisedAt, late.slice(0, 1))).toMatchObject({ attempt: 2, at: after(606) });
  expect(nextCall(raisedAt, late)).toMatchObject({ attempt: 3, at: after(616) });
});

it("calls the emergency contact at once where the patient's number is wrong", () => {
  expect(nextCall(raisedAt, [call(2, "wrong-number")])).toEqual({
    step: "emergency-contact",
    because: "wrong-number",
    called: true,
    at: after(2),
  });
});

it.each(["not-reached", "left-message"] as const)("goes on calling after %s", (outcome) => {
  expect(nextCall(raisedAt, [call(0, outcome)])).toMatchObject({ attempt: 2 });
});

it.each([
  ["no-phone", { phone: null, safeToCall: true }],
  ["not-safe", { phone: "+1 843 555 0101", safeToCall: false }],
] as const)("begins at the emergency contact, at once, of a patient with %s", (because, person) => {
  const plan = { noCall: noCallOf(person) };
  const first = nextCall(raisedAt, [], plan);
  expect(first).toEqual({ step: "emergency-contact", because, called: false, at: raisedAt });
  expect(first && isFirstCall(first)).toBe(true);
  const rung = nextCall(raisedAt, [call(1, "not-reached")], plan);
  expect(rung).toMatchObject({ step: "emergency-contact", because });
  expect(rung && isFirstCall(rung)).toBe(false);
  expect(nextCall(raisedAt, [friendMissed], plan)).toEqual({ step: "welfare-check", at: after(17) });
  expect(nextCall(raisedAt, [call(3, "on-the-way-car")], plan)).toBeNull();
});

it("calls a patient whose number is safe", () =>
  expect(noCallOf({ phone: "+1 843 555 0101", safeToCall: true })).toBeNull());

it("tells the first call from those after it", () => {
  const first = [0, 1, 2, 3].map((count) => nextCall(raisedAt, missed.slice(0, count)));
  expect(first.map((next) => next && isFirstCall(next))).toEqual([true, false, false, false]);
});

it.each([
  [{ outcome: "reached" }, []],
  [{ outcome: "reached", place: "County Hospital" }, ["place"]],
  [{ outcome: "arrived", place: " " }, ["place"]],
  [{ outcome: "arrived", place: "County Hospital", reason: "He said so." }, ["reason"]],
  [{ outcome: "welfare-check", reason: "ok " }, ["reason"]],
  [{ outcome: "welfare-check", reason: "Nobody answers." }, []],
] as const)("%o lacks, or says too much of, %j", (logged, faults) =>
  expect(callFaults(logged)).toEqual(faults),
);
