import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logCall } from "../src/cases/log-call.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { settleIdle } from "../src/intake/settle-idle.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { openClockedWorld, sameDay } from "./clocked-world.ts";
import { event, monday, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openClockedWorld>>;
beforeAll(async () => void (world = await openClockedWorld()));
afterAll(() => world.close());

describe("a form with a fired same-day rule that is not sent", () => {
  const settle = (clinicId: string, intakeId: string, minutes: number) =>
    world.act(settleIdle, { kind: "system", clinicId }, { intakeId }, world.later(minutes));

  it("becomes a case that is not sent after 30 minutes without an answer", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId } = await world.patient(visitor, sameDay);
    const [job] = await world.jobsOf("intake.settleIdle", clinicId);
    expect(job?.data).toEqual({ clinicId, intakeId });
    expect(job?.seconds).toBeCloseTo(1800, 0);
    expect(await settle(clinicId, intakeId, 29)).toEqual({ raised: false });
    expect(await settle(clinicId, intakeId, 30)).toEqual({ raised: true });
    expect(await world.caseOf(clinicId)).toMatchObject({ levelRank: 4, status: "new", sentAt: null });
    expect(await settle(clinicId, intakeId, 31)).toEqual({ raised: false });
  });

  it("leaves the call to its patient to be made by the case's due time, until someone is reached", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId } = await world.patient(visitor, sameDay);
    const desk = await world.staff(clinicId, ["front-desk"]);
    expect((await world.act(listCalls, desk, {})).rows).toEqual([]);
    await settle(clinicId, intakeId, 30);
    const { id: caseId, dueAt } = await world.caseOf(clinicId);
    expect((await world.act(listCalls, desk, {})).rows).toMatchObject([
      { caseId, kind: "call-back", cause: "not-finished", dueAt },
    ]);
    await settle(clinicId, intakeId, 60);
    expect((await world.act(listCalls, desk, {})).rows).toHaveLength(1);
    const logged = { contact: "patient", outcome: "reached" };
    await world.act(logCall, desk, { caseId, callId: randomUUID(), logged });
    expect((await world.act(listCalls, desk, {})).rows).toEqual([]);
  });

  it("is looked at again 30 minutes after an answer that came meanwhile", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await world.act(saveAnswers, actor, { intakeId, events: [event("fainted", false)] }, world.later(20));
    expect(await settle(clinicId, intakeId, 30)).toEqual({ raised: false });
    const jobs = await world.jobsOf("intake.settleIdle", clinicId);
    expect(jobs.map(({ seconds }) => Math.round(seconds / 60))).toEqual([30, 20]);
    expect(await settle(clinicId, intakeId, 50)).toEqual({ raised: true });
  });

  it("comes before people again, with the call, where another same-day sign is ticked after its case was closed", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await settle(clinicId, intakeId, 30);
    const { id: caseId, version } = await world.caseOf(clinicId);
    const clinician = await world.staff(clinicId, ["clinician"]);
    await world.act(moveCase, clinician, { caseId, version, to: "contacted" }, world.later(40));
    await world.act(moveCase, clinician, { caseId, version: version + 1, to: "closed" }, world.later(41));
    expect(await settle(clinicId, intakeId, 80)).toEqual({ raised: false });
    expect((await world.caseOf(clinicId)).status).toBe("closed");
    await world.act(saveAnswers, actor, { intakeId, events: [event("foot-drop", true)] }, world.later(90));
    expect(await world.jobsOf("intake.settleIdle", clinicId)).toHaveLength(2);
    expect(await settle(clinicId, intakeId, 120)).toEqual({ raised: true });
    expect(await world.caseOf(clinicId)).toMatchObject({ levelRank: 4, status: "new", endedAt: null });
    const desk = await world.staff(clinicId, ["front-desk"]);
    expect((await world.act(listCalls, desk, {})).rows).toMatchObject([{ caseId, cause: "not-finished" }]);
  });

  it("is sent after all, and makes no second case", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    expect(await settle(clinicId, intakeId, 40)).toEqual({ raised: false });
    expect((await world.caseOf(clinicId)).sentAt).toEqual(monday);
  });

  it("is to be read once it is sent, though a call had stopped the clock", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await settle(clinicId, intakeId, 30);
    const { id: caseId } = await world.caseOf(clinicId);
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(moveCase, desk, { caseId, version: 0, to: "contacted" }, world.later(40));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, world.later(60));
    const sent = await world.caseOf(clinicId);
    // Same-day is due after 4 open hours (docs/clinical/journey.md section 4); it is sent at 11:00.
    expect(sent).toMatchObject({
      levelRank: 4,
      status: "new",
      acknowledgedAt: null,
      clockStopped: false,
      sentAt: addMinutes(monday, 60),
      raisedAt: addMinutes(monday, 60),
      dueAt: addMinutes(monday, 5 * 60),
    });
    const jobs = await world.jobsOf("case.escalate", clinicId);
    expect(jobs.at(-1)?.data).toMatchObject({ caseId, dueAt: sent.dueAt.toISOString(), step: 1 });
  });

  it("keeps its running clock when it is sent before anyone had looked", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await settle(clinicId, intakeId, 30);
    const { dueAt } = await world.caseOf(clinicId);
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, world.later(60));
    expect(await world.caseOf(clinicId)).toMatchObject({ status: "new", dueAt });
  });

  it("leaves no job where nothing that fired is same-day", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    await world.patient(visitor, workedAnswers("VS-069"));
    expect(await world.jobsOf("intake.settleIdle", clinicId)).toEqual([]);
  });
});
