import { expect, it } from "vitest";
import { type LoggedCall, nextCall } from "./call-plan.ts";

const raisedAt = new Date("2026-03-02T13:00:00Z");
const missed: LoggedCall = { contact: "patient", outcome: "not-reached" };
const friendMissed: LoggedCall = { contact: "emergency-contact", outcome: "left-message" };

it("calls the patient at 0, 5 and 15 minutes, then the emergency contact, then asks a clinician", () => {
  const steps = [[], [missed], [missed, missed], [missed, missed, missed]].map((calls) =>
    nextCall(raisedAt, calls),
  );
  expect(steps).toEqual([
    { step: "patient", attempt: 1, at: raisedAt },
    { step: "patient", attempt: 2, at: new Date("2026-03-02T13:05:00Z") },
    { step: "patient", attempt: 3, at: new Date("2026-03-02T13:15:00Z") },
    { step: "emergency-contact" },
  ]);
  expect(nextCall(raisedAt, [missed, missed, missed, friendMissed])).toEqual({ step: "welfare-check" });
});

it.each(["on-the-way-ambulance", "on-the-way-car", "arrived", "welfare-check", "no-welfare-check"] as const)(
  "asks for no further call after %s",
  (outcome) => {
    expect(nextCall(raisedAt, [missed, { contact: "patient", outcome }])).toBeNull();
  },
);

it.each(["refuses", "handed-to-clinician"] as const)(
  "waits for a clinician's decision after %s, until one is made or the patient goes after all",
  (outcome) => {
    const calls: LoggedCall[] = [{ contact: "patient", outcome }, missed];
    expect(nextCall(raisedAt, calls)).toEqual({ step: "welfare-check" });
    for (const end of ["no-welfare-check", "welfare-check", "on-the-way-car"] as const) {
      expect(nextCall(raisedAt, [...calls, { contact: "patient", outcome: end }])).toBeNull();
    }
  },
);

it("waits for a clinician's decision where someone who was on the way refuses after all", () => {
  const calls: LoggedCall[] = [
    { contact: "patient", outcome: "on-the-way-car" },
    { contact: "patient", outcome: "refuses" },
  ];
  expect(nextCall(raisedAt, calls)).toEqual({ step: "welfare-check" });
});

it.each(["not-reached", "wrong-number", "left-message"] as const)("goes on calling after %s", (outcome) => {
  expect(nextCall(raisedAt, [{ contact: "patient", outcome }])).toMatchObject({ attempt: 2 });
});
