import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { week } from "../../db/test/clinic.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { logCall } from "../src/cases/log-call.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { getResult } from "../src/intake/get-result.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { openClockedWorld } from "./clocked-world.ts";
import { monday, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openClockedWorld>>;
beforeAll(async () => void (world = await openClockedWorld()));
afterAll(() => world.close());

describe("a within-48-hours case that falls due on a Saturday of which the clinic says later that it is closed", () => {
  const [day, hour] = [24 * 60, 60];
  const saturdays = { ...week, 6: [{ opens: "08:30", closes: "12:00" }] };

  /** Sent on Thursday at 10:00 (VS-045), and so due on Saturday at 10:00. */
  async function closedAt(minutes: number) {
    const { id: clinicId, visitor } = await world.clinicWithPhoneList();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const open = async (closedDates: string[], at: number) => {
      const { hours } = await world.act(getSettings, admin, {});
      const change = { part: "hours", seen: hours.seen, value: { weekly: saturdays, closedDates } };
      await world.act(changeSettings, admin, change, world.later(at));
    };
    await open([], 0);
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-045"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, world.later(3 * day));
    const sent = await world.caseOf(clinicId);
    expect(sent.dueAt).toEqual(addMinutes(monday, 5 * day));
    await open(["2026-03-07"], minutes);
    const status = (at: number) => world.act(getStatus, actor, { intakeId }, world.later(at));
    return { clinicId, sent, row: await world.caseOf(clinicId), status };
  }

  it("is due at Friday's closing, and goes to urgent care once nobody called or placed it by then", async () => {
    const { clinicId, sent, row, status } = await closedAt(4 * day);
    const closing = 4 * day + 7 * hour;
    expect(row.dueAt).toEqual(addMinutes(monday, closing));
    expect((await world.escalate(clinicId, sent, 3, 5 * day)).recipients).toEqual([]);
    await world.escalate(clinicId, row, 3, closing);
    expect((await world.caseOf(clinicId)).noSlotAt).toEqual(addMinutes(monday, closing));
    expect(await status(closing + hour)).toMatchObject({ goesElsewhere: true });
  });

  it("is due at once where that closing is over", async () => {
    const evening = 4 * day + 8 * hour;
    const { clinicId, row, status } = await closedAt(evening);
    expect(row.dueAt).toEqual(addMinutes(monday, evening));
    await world.escalate(clinicId, row, 3, evening);
    expect(await status(evening)).toMatchObject({ goesElsewhere: true });
  });

  it("is never due later than was promised", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-045"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, world.later(3 * day));
    const { dueAt } = await world.caseOf(clinicId);
    const { hours } = await world.act(getSettings, admin, {});
    const change = { part: "hours", seen: hours.seen, value: { weekly: saturdays, closedDates: [] } };
    await world.act(changeSettings, admin, change, world.later(3 * day));
    expect((await world.caseOf(clinicId)).dueAt).toEqual(dueAt);
  });
});

describe("a same-day case that came on a Saturday on which the clinic was closed", () => {
  const [saturday, sunday] = [5 * 24 * 60, 6 * 24 * 60];
  const opens = [{ opens: "08:30", closes: "12:00" }];
  /** Half past eight on Monday; the clocks went forward on Sunday. */
  const mondaysCall = new Date("2026-03-09T12:30:00Z");

  it.each([
    ["Saturdays are opened on Sunday: as promised", { ...week, 6: opens }, mondaysCall],
    [
      "Sundays are opened as well, for the afternoon: half an hour after they open",
      { ...week, 6: opens, 7: [{ opens: "13:00", closes: "17:00" }] },
      new Date("2026-03-08T17:30:00Z"),
    ],
  ])("is not overdue as %s", async (_what, weekly, dueAt) => {
    const { id: clinicId, visitor } = await world.clinic();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-016"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, world.later(saturday));
    expect((await world.caseOf(clinicId)).dueAt).toEqual(mondaysCall);
    const change = async (closedDates: string[]) => {
      const { hours } = await world.act(getSettings, admin, {});
      const value = { weekly, closedDates };
      await world.act(changeSettings, admin, { part: "hours", seen: hours.seen, value }, world.later(sunday));
      expect((await world.caseOf(clinicId)).dueAt).toEqual(dueAt);
    };
    await change([]);
    // By the hours of before this one, the clinic was open on that Saturday.
    await change(["2026-12-24"]);
    const row = await world.caseOf(clinicId);
    await world.escalate(clinicId, row, 1, sunday);
    expect((await world.caseOf(clinicId)).breachedAt).toBeNull();
  });
});

describe("a within-48-hours case that falls due on Saturday, when the clinic is closed", () => {
  const [day, hour] = [24 * 60, 60];
  /** Friday's closing, 17:00. */
  const closing = 4 * day + 7 * hour;

  /** Sent on Thursday at 10:00 (VS-045). */
  async function onThursday() {
    const { id: clinicId, visitor } = await world.clinicWithPhoneList();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-045"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, world.later(3 * day));
    const row = await world.caseOf(clinicId);
    const reads = (minutes: number) =>
      Promise.all([
        world.act(getResult, actor, { intakeId }, world.later(minutes)),
        world.act(getStatus, actor, { intakeId }, world.later(minutes)),
      ]);
    return { clinicId, row, actor, reads };
  }

  it("has no slot in its window at Friday's closing, goes to urgent care, and is called once the doors open", async () => {
    const { clinicId, row, reads } = await onThursday();
    expect(row.dueAt).toEqual(addMinutes(monday, closing));
    await world.escalate(clinicId, row, 2, closing - 1);
    expect((await world.caseOf(clinicId)).noSlotAt).toBeNull();
    await world.escalate(clinicId, row, 3, closing);
    expect((await world.caseOf(clinicId)).noSlotAt).toEqual(addMinutes(monday, closing));
    // Half past eight on Monday; the clocks went forward on Sunday.
    const callBy = new Date("2026-03-09T12:30:00Z");
    const desk = await world.staff(clinicId, ["front-desk"]);
    const { tasks } = await world.act(getCallSheet, desk, { caseId: row.id });
    expect(tasks).toMatchObject([{ kind: "call-back", dueAt: callBy }]);
    const sentAway = { goesElsewhere: true, dueAt: callBy };
    expect(await reads(closing + hour)).toMatchObject([sentAway, sentAway]);
    expect(await reads(7 * day)).toMatchObject([{ goesElsewhere: false }, { goesElsewhere: false }]);
  });

  it("is called after an earlier opening, where hours are changed before the doors open", async () => {
    const { clinicId, row } = await onThursday();
    await world.escalate(clinicId, row, 3, closing);
    const admin = await world.staff(clinicId, ["clinic-admin", "front-desk"]);
    const { hours } = await world.act(getSettings, admin, {});
    const value = { weekly: { ...week, 7: [{ opens: "13:00", closes: "17:00" }] }, closedDates: [] };
    await world.act(changeSettings, admin, { part: "hours", seen: hours.seen, value }, world.later(5 * day));
    const { tasks } = await world.act(getCallSheet, admin, { caseId: row.id });
    expect(tasks).toMatchObject([{ cause: "no-slot", dueAt: new Date("2026-03-08T17:30:00Z") }]);
  });

  it("is called by an earlier closing, where no time was free for it and that day is made shorter", async () => {
    const { clinicId, row, actor } = await onThursday();
    await world.act(offerSlots, actor, {}, world.later(3 * day));
    const admin = await world.staff(clinicId, ["clinic-admin", "front-desk"]);
    const { hours } = await world.act(getSettings, admin, {});
    const value = { weekly: { ...week, 5: [{ opens: "08:00", closes: "12:00" }] }, closedDates: [] };
    await world.act(changeSettings, admin, { part: "hours", seen: hours.seen, value }, world.later(3 * day));
    const noon = addMinutes(monday, 4 * day + 2 * hour);
    const { tasks, dueAt } = await world.act(getCallSheet, admin, { caseId: row.id });
    expect([dueAt, tasks]).toMatchObject([noon, [{ cause: "no-slot", dueAt: noon }]]);
  });

  /** At Friday's opening a clinician signs the level that it has, which calls and places nobody. */
  async function onlyLookedAt() {
    const scene = await onThursday();
    const clinician = await world.staff(scene.clinicId, ["clinician"]);
    const agree = { caseId: scene.row.id, version: scene.row.version, level: "within-48-hours" };
    await world.act(reviewCase, clinician, agree, world.later(4 * day));
    expect(await world.caseOf(scene.clinicId)).toMatchObject({ status: "in-review", clockStopped: true });
    return { ...scene, clinician };
  }

  it("that a clinician only looked at has no slot in its window either, and nobody is mailed for it", async () => {
    const { clinicId, row, reads, clinician } = await onlyLookedAt();
    await world.escalate(clinicId, row, 1, 4 * day);
    expect((await world.jobsOf("case.escalate", clinicId)).at(-1)?.data).toMatchObject({ step: 2 });
    await world.escalate(clinicId, row, 2, closing - 1);
    expect((await world.caseOf(clinicId)).noSlotAt).toBeNull();
    expect((await world.escalate(clinicId, row, 3, closing)).recipients).toEqual([]);
    expect(await world.caseOf(clinicId)).toMatchObject({
      noSlotAt: addMinutes(monday, closing),
      breachedAt: null,
    });
    const callBy = new Date("2026-03-09T12:30:00Z");
    const { tasks } = await world.act(getCallSheet, clinician, { caseId: row.id });
    expect(tasks).toMatchObject([{ kind: "call-back", dueAt: callBy }]);
    const sentAway = { goesElsewhere: true, dueAt: callBy };
    expect(await reads(closing + hour)).toMatchObject([sentAway, sentAway]);
    expect(await world.mailOf(clinicId)).toEqual([]);
  });

  it.each([
    ["reached", false],
    ["handed-to-clinician", true],
    ["not-reached", true],
  ])("that a clinician looked at and a call is logged of as %s: sent elsewhere %s", async (outcome, away) => {
    const { clinicId, row, reads, clinician } = await onlyLookedAt();
    const logged = { contact: "patient", outcome };
    await world.act(
      logCall,
      clinician,
      { caseId: row.id, callId: randomUUID(), logged },
      world.later(4 * day + hour),
    );
    await world.escalate(clinicId, row, 3, closing);
    expect((await world.caseOf(clinicId)).noSlotAt !== null).toBe(away);
    expect(await reads(closing + hour)).toMatchObject([{ goesElsewhere: away }, { goesElsewhere: away }]);
  });

  it("was called in time, and is sent nowhere", async () => {
    const { clinicId, row, reads } = await onThursday();
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(
      moveCase,
      desk,
      { caseId: row.id, version: row.version, to: "contacted" },
      world.later(4 * day),
    );
    await world.escalate(clinicId, row, 3, closing);
    expect((await world.caseOf(clinicId)).noSlotAt).toBeNull();
    expect(await reads(closing + hour)).toMatchObject([{ goesElsewhere: false }, { goesElsewhere: false }]);
  });
});
