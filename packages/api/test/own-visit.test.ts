import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { patient } from "@preamble/db/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { recheckVisit } from "../src/appointments/recheck-visit.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { addTask } from "../src/tasks/add-task.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { no, openVisitWorld } from "./visit-world.ts";
import { contact, monday, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openVisitWorld>>;
beforeAll(async () => void (world = await openVisitWorld()));
afterAll(() => world.close());

it("who says that they are worse once their visit has begun is called after it too, and the case stays before people", async () => {
  const { clinicId, actor, visit, slot, tasks } = await world.booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  const begun = (minutes: number) => world.on(addMinutes(slot.startsAt, minutes));
  const worse = { ...no, "legs-or-walking": "yes" };
  await world.act(recheckVisit, actor, { recheck: worse }, begun(5));
  const seen = { appointmentId: visit.id, version: visit.version, outcome: "seen" };
  await world.act(settleVisit, desk, seen, begun(40));
  const [row] = (await world.act(listCases, desk, {}, begun(41))).rows;
  expect(row).toMatchObject({ status: "in-review" });
  expect(await tasks()).toMatchObject([{ kind: "call-back", doneAt: null }]);
});

it("a patient sees when, what, where and with whom, and until when it may be changed", async () => {
  const { actor, visit, slot } = await world.booked();
  expect(visit).toMatchObject({
    slotId: slot.id,
    status: "booked",
    startsAt: new Date("2026-03-04T15:00:00Z"),
    visitType: "new-visit",
    clinician: "Demo Person",
    location: "Harbor Street",
    changeUntil: new Date("2026-03-03T15:00:00Z"),
    mayChange: true,
    onTheDay: false,
    begun: false,
  });
  const seenAt = async (instant: string) =>
    (await world.act(getVisit, actor, {}, world.on(new Date(instant)))).visit;
  expect(await seenAt("2026-03-03T15:01:00Z")).toMatchObject({ mayChange: false, onTheDay: false });
  expect(await seenAt("2026-03-04T05:00:00Z")).toMatchObject({ mayChange: false, onTheDay: true });
  expect(await seenAt("2026-03-04T15:00:00Z")).toMatchObject({ begun: true });
});

it("what became of a visit stays to be seen, until another is booked", async () => {
  const { actor, visit, slot } = await world.booked();
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  expect((await world.act(getVisit, actor, {})).visit).toMatchObject({ id: visit.id, status: "cancelled" });
  await world.act(bookAppointment, actor, { slotId: slot.id, bookingKey: randomUUID() });
  const { visit: second } = await world.act(getVisit, actor, {});
  expect([second?.status, second?.id === visit.id]).toEqual(["booked", false]);
});

it("three times no leaves no call to make", async () => {
  const { actor, tasks } = await world.booked();
  const answer = await world.act(recheckVisit, actor, { recheck: no });
  expect(answer).toEqual({ worse: false, someoneReads: true });
  expect(await tasks()).toEqual([]);
  expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
});

it.each(["yes", "unsure"] as const)(
  "%s to a question has the clinic call now, once however often it is said, and leaves the visit",
  async (worse) => {
    const { actor, visit, tasks } = await world.booked();
    for (const question of ["legs-or-walking", "fever-chest-or-worse"] as const) {
      const input = { recheck: { ...no, [question]: worse } };
      expect(await world.act(recheckVisit, actor, input)).toEqual({ worse: true, someoneReads: true });
    }
    expect(await tasks()).toMatchObject([
      { kind: "call-back", cause: "promised-now", dueAt: monday, createdBy: null },
    ]);
    const seen = await world.act(getVisit, actor, {});
    expect([seen.callDue, seen.visit?.slotId]).toEqual([true, visit.slotId]);
  },
);

it.each([{ phone: null }, { safeToCall: false }])(
  "who is worse and cannot be called was promised no call, and stands first all the same: %j",
  async (reach) => {
    const { clinicId, actor, tasks } = await world.booked();
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set(reach));
    const desk = await world.staff(clinicId, ["front-desk"]);
    const casesIn = async () => (await world.act(listCases, desk, {})).rows.map(({ id }) => id);
    const own = await casesIn();
    const other = await world.patient({ kind: "visitor", clinicId }, workedAnswers("VS-069"));
    await world.act(submitIntake, other.actor, { intakeId: other.intakeId, submissionKey: randomUUID() });
    const otherCaseId = (await casesIn()).find((id) => !own.includes(id));
    const left = { caseId: otherCaseId, taskId: randomUUID(), kind: "call-back", when: "within-the-hour" };
    await world.act(addTask, desk, left, world.on(addMinutes(monday, -60)));
    await world.act(recheckVisit, actor, { recheck: { ...no, "legs-or-walking": "yes" } });
    expect(await tasks()).toContainEqual(expect.objectContaining({ kind: "call-back", cause: "worse" }));
    const causes = (await world.act(listCalls, desk, {})).rows.map(({ cause }) => cause);
    expect(causes).toEqual(["worse", null]);
  },
);

it("the call stands on the clinic's list until someone is reached", async () => {
  const { clinicId, actor } = await world.booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  const recheck = { ...no, "legs-or-walking": "yes" };
  await world.act(recheckVisit, actor, { recheck });
  const [call] = (await world.act(listCalls, desk, {})).rows;
  expect(call).toMatchObject({
    dueAt: monday,
    level: "routine",
    patient: contact.name,
    phone: contact.phone,
  });
  const log = (outcome: string) =>
    world.act(logCall, desk, {
      caseId: call?.caseId,
      callId: randomUUID(),
      logged: { contact: "patient", outcome },
    });
  await log("left-message");
  expect((await world.act(listCalls, desk, {})).rows).toHaveLength(1);
  await log("reached");
  expect((await world.act(listCalls, desk, {})).rows).toEqual([]);
  expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
});

it("a call that was promised stands before those that are due sooner, and says so, whatever it waited for before", async () => {
  const { clinicId, actor, visit } = await world.booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  const casesIn = async () => (await world.act(listCases, desk, {})).rows.map(({ id }) => id);
  const [caseId] = await casesIn();
  const other = await world.patient({ kind: "visitor", clinicId }, workedAnswers("VS-069"));
  await world.act(submitIntake, other.actor, { intakeId: other.intakeId, submissionKey: randomUUID() });
  const otherCaseId = (await casesIn()).find((id) => id !== caseId);
  const left = { caseId: otherCaseId, taskId: randomUUID(), kind: "call-back", when: "within-the-hour" };
  await world.act(addTask, desk, left, world.on(addMinutes(monday, -60)));
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  const later = world.on(addMinutes(monday, 5));
  const causes = async () =>
    (await world.act(listCalls, desk, {}, later)).rows.map(({ caseId, cause }) => [
      caseId === otherCaseId,
      cause,
    ]);
  expect(await causes()).toEqual([
    [true, null],
    [false, "visit-off"],
  ]);
  await world.act(recheckVisit, actor, { recheck: { ...no, "legs-or-walking": "yes" } }, later);
  expect(await causes()).toEqual([
    [false, "promised-now"],
    [true, null],
  ]);
});

it("who books again after a visit that was called off is told of no call, and nobody is to make it", async () => {
  const { clinicId, actor, visit, slot, tasks } = await world.booked();
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  const [call] = await tasks();
  // The case was due by then: the call is late, and the patient was promised none.
  await world.owner.query("update task set due_at = $2 where clinic_id = $1", [clinicId, monday]);
  const desk = await world.staff(clinicId, ["front-desk"]);
  const seenBy = async (who: Actor) =>
    (await world.act(getVisit, who, who.kind === "staff" ? { caseId: call?.caseId } : {})).callDue;
  expect([call?.cause, await seenBy(actor), await seenBy(desk)]).toEqual(["visit-off", false, true]);
  await world.act(bookAppointment, actor, { slotId: slot.id, bookingKey: randomUUID() });
  expect([await tasks(), await seenBy(desk)]).toEqual([[], false]);
});

it("a new visit takes back no call to who is worse, nor one that someone left", async () => {
  const { clinicId, actor, visit, slot, tasks } = await world.booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  await world.act(recheckVisit, actor, { recheck: { ...no, "legs-or-walking": "yes" } });
  const [worse] = await tasks();
  const left = { caseId: worse?.caseId, taskId: randomUUID(), kind: "call-back", when: "today" };
  await world.act(addTask, desk, left);
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  await world.act(bookAppointment, actor, { slotId: slot.id, bookingKey: randomUUID() });
  expect(new Set((await tasks()).map(({ cause }) => cause))).toEqual(new Set(["promised-now", null]));
  expect((await world.act(getVisit, actor, {})).callDue).toBe(true);
});

it("a question left out is no no, and at night the patient is not told that someone reads", async () => {
  const { actor } = await world.booked();
  const input = { recheck: { "legs-or-walking": "no" } };
  expect((await refusal(world.act(recheckVisit, actor, input))).code).toBe("invalid_input");
  const night = world.on(addMinutes(monday, 13 * 60));
  const worse = { recheck: { ...no, "legs-or-walking": "yes" } };
  expect(await world.act(recheckVisit, actor, worse, night)).toEqual({ worse: true, someoneReads: false });
  expect(await world.act(getVisit, actor, {}, night)).toMatchObject({ callDue: true, someoneReads: false });
});

it("who says in the small hours of a closed day that they may be worse is called once the list takes over", async () => {
  const { clinicId, actor } = await world.booked();
  const everyDay = { onCall: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: "21:00" } };
  await world.owner.query("update clinic set closed_hours = $2 where id = $1", [
    clinicId,
    JSON.stringify(everyDay),
  ]);
  const saturday = new Date("2026-03-07T01:00:00-05:00");
  const worse = { recheck: { ...no, "legs-or-walking": "yes" } };
  expect(await world.act(recheckVisit, actor, worse, world.on(saturday))).toMatchObject({
    someoneReads: false,
  });
  const { rows } = await world.owner.query<{ call_by: Date; at: Date }>(
    `select call_by, start_after as at from recheck, pgboss.job
     where clinic_id = $1 and name = 'recheck.escalate' and data->>'clinicId' = $1::text`,
    [clinicId],
  );
  expect(rows).toEqual([
    { call_by: new Date("2026-03-07T08:15:00-05:00"), at: new Date("2026-03-07T08:05:00-05:00") },
  ]);
});

it("who says on Saturday night that they may be worse is called sooner where a list is named on Sunday", async () => {
  const { clinicId, actor } = await world.booked();
  const night = new Date("2026-03-07T22:00:00-05:00");
  await world.act(recheckVisit, actor, { recheck: { ...no, "legs-or-walking": "yes" } }, world.on(night));
  const clocks = async () =>
    (
      await world.owner.query<{ call_by: Date; at: Date }>(
        `select call_by, start_after as at from recheck, pgboss.job
         where clinic_id = $1 and name = 'recheck.escalate' and data->>'clinicId' = $1::text
           and (data->>'callBy')::timestamptz = call_by`,
        [clinicId],
      )
    ).rows;
  expect(await clocks()).toEqual([
    { call_by: new Date("2026-03-09T08:15:00-04:00"), at: new Date("2026-03-09T08:05:00-04:00") },
  ]);
  const admin = await world.staff(clinicId, ["clinic-admin"]);
  const { seen } = (await world.act(getSettings, admin, {})).alerts;
  const value = {
    closedHours: { onCall: { weekdays: [7], until: "21:00" } },
    onCallEmail: "oncall@example.org",
    phoneList: [],
  };
  const sunday = world.on(new Date("2026-03-08T10:00:00-04:00"));
  await world.act(changeSettings, admin, { part: "alerts", seen, value }, sunday);
  expect(await clocks()).toEqual([
    { call_by: new Date("2026-03-08T10:15:00-04:00"), at: new Date("2026-03-08T10:05:00-04:00") },
  ]);
});
