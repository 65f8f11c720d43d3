import { expect, it } from "vitest";
import { dueEscalation, type Escalation, nextEscalation } from "./escalation.ts";

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const walk = (clock: Parameters<typeof nextEscalation>[0], count: number): (Escalation | null)[] =>
  Array.from({ length: count }, (_, after) => nextEscalation(clock, after));

it("goes to the owner at 50 %, the on-call list at 80 % and the phone list at 100 % of the time, and then ends", () => {
  expect(walk({ level: "same-day", raisedAt: at("13:00"), dueAt: at("17:00") }, 4)).toEqual([
    { step: 1, at: at("15:00"), audience: "owner", breached: false },
    { step: 2, at: at("16:12"), audience: "on-call", breached: false },
    { step: 3, at: at("17:00"), audience: "phone-list", breached: true },
    null,
  ]);
});

it("brings an emergency up every 5 minutes for as long as nobody acknowledges it, breached from 15 minutes on", () => {
  expect(walk({ level: "emergency-now", raisedAt: at("13:00"), dueAt: at("13:15") }, 5)).toEqual([
    { step: 1, at: at("13:05"), audience: "owner", breached: false },
    { step: 2, at: at("13:10"), audience: "on-call", breached: false },
    { step: 3, at: at("13:15"), audience: "phone-list", breached: true },
    { step: 4, at: at("13:20"), audience: "phone-list", breached: true },
    { step: 5, at: at("13:25"), audience: "phone-list", breached: true },
  ]);
});

it("starts at opening for an emergency of a night in which nobody reads", () => {
  const [first] = walk({ level: "emergency-now", raisedAt: at("02:00"), dueAt: at("13:15") }, 1);
  expect(first?.at).toEqual(at("13:05"));
});

it("says what was missed once, to those who would by now have been told", () => {
  const sameDay = { level: "same-day", raisedAt: at("13:00"), dueAt: at("17:00") } as const;
  expect(dueEscalation(sameDay, 0, at("14:59"))).toBeNull();
  expect(dueEscalation(sameDay, 0, at("15:00"))?.step).toBe(1);
  expect(dueEscalation(sameDay, 0, at("16:30"))).toMatchObject({ step: 2, audience: "on-call" });
  expect(dueEscalation(sameDay, 1, at("23:00"))).toMatchObject({ step: 3, breached: true });
  expect(dueEscalation(sameDay, 3, at("23:00"))).toBeNull();
  const emergency = { level: "emergency-now", raisedAt: at("13:00"), dueAt: at("13:15") } as const;
  expect(dueEscalation(emergency, 0, at("14:02"))).toEqual(nextEscalation(emergency, 11));
  expect(nextEscalation(emergency, 11)?.at).toEqual(at("14:00"));
});
