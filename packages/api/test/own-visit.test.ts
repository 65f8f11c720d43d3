import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { message, patient, task } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { escalateRecheck } from "../src/appointments/escalate-recheck.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { recheckVisit } from "../src/appointments/recheck-visit.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { logCall } from "../src/cases/log-call.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { addTask } from "../src/tasks/add-task.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { contact, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" } as const;
const on = (instant: Date) => ({ ...world.services, now: () => instant });

/** A routine patient (VS-069) with a visit on Wednesday 4 March, 10:00 in New York. */
async function booked() {
  const { id: clinicId, visitor } = await world.clinic();
  const [slot] = await world.slots(clinicId);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  expect((await world.act(getVisit, actor, {})).visit).toBeNull();
  await world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: randomUUID() });
  const { visit } = await world.act(getVisit, actor, {});
  if (!slot || !visit) throw new Error("Nothing is booked.");
  const tasks = () => withClinic(world.database, clinicId, (tx) => tx.select().from(task));
  return { clinicId, actor, slot, visit, tasks };
}

it("who says that they are worse once their visit has begun is called after it too, and the case stays before people", async () => {
  const { clinicId, actor, visit, slot, tasks } = await booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  const begun = (minutes: number) => on(addMinutes(slot.startsAt, minutes));
  const worse = { ...no, "legs-or-walking": "yes" };
  await world.act(recheckVisit, actor, { recheck: worse }, begun(5));
  const seen = { appointmentId: visit.id, version: visit.version, outcome: "seen" };
  await world.act(settleVisit, desk, seen, begun(40));
  const [row] = (await world.act(listCases, desk, {}, begun(41))).rows;
  expect(row).toMatchObject({ status: "new" });
  expect(await tasks()).toMatchObject([{ kind: "call-back", doneAt: null }]);
});

it("a patient sees when, what, where and with whom, and until when it may be changed", async () => {
  const { actor, visit, slot } = await booked();
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
    (await world.act(getVisit, actor, {}, on(new Date(instant)))).visit;
  expect(await seenAt("2026-03-03T15:01:00Z")).toMatchObject({ mayChange: false, onTheDay: false });
  expect(await seenAt("2026-03-04T05:00:00Z")).toMatchObject({ mayChange: false, onTheDay: true });
  expect(await seenAt("2026-03-04T15:00:00Z")).toMatchObject({ begun: true });
});

it("what became of a visit stays to be seen, until another is booked", async () => {
  const { actor, visit, slot } = await booked();
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  expect((await world.act(getVisit, actor, {})).visit).toMatchObject({ id: visit.id, status: "cancelled" });
  await world.act(bookAppointment, actor, { slotId: slot.id, bookingKey: randomUUID() });
  const { visit: second } = await world.act(getVisit, actor, {});
  expect([second?.status, second?.id === visit.id]).toEqual(["booked", false]);
});

it("three times no leaves no call to make", async () => {
  const { actor, tasks } = await booked();
  const answer = await world.act(recheckVisit, actor, { recheck: no });
  expect(answer).toEqual({ worse: false, someoneReads: true });
  expect(await tasks()).toEqual([]);
  expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
});

it.each(["yes", "unsure"] as const)(
  "%s to a question has the clinic call now, once however often it is said, and leaves the visit",
  async (worse) => {
    const { actor, visit, tasks } = await booked();
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
    const { clinicId, actor, tasks } = await booked();
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set(reach));
    const desk = await world.staff(clinicId, ["front-desk"]);
    const casesIn = async () => (await world.act(listCases, desk, {})).rows.map(({ id }) => id);
    const own = await casesIn();
    const other = await world.patient({ kind: "visitor", clinicId }, workedAnswers("VS-069"));
    await world.act(submitIntake, other.actor, { intakeId: other.intakeId, submissionKey: randomUUID() });
    const otherCaseId = (await casesIn()).find((id) => !own.includes(id));
    const left = { caseId: otherCaseId, taskId: randomUUID(), kind: "call-back", when: "within-the-hour" };
    await world.act(addTask, desk, left, on(addMinutes(monday, -60)));
    await world.act(recheckVisit, actor, { recheck: { ...no, "legs-or-walking": "yes" } });
    expect(await tasks()).toContainEqual(expect.objectContaining({ kind: "call-back", cause: "worse" }));
    const causes = (await world.act(listCalls, desk, {})).rows.map(({ cause }) => cause);
    expect(causes).toEqual(["worse", null]);
  },
);

it("the call stands on the clinic's list until someone is reached", async () => {
  const { clinicId, actor } = await booked();
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
  const { clinicId, actor, visit } = await booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  const casesIn = async () => (await world.act(listCases, desk, {})).rows.map(({ id }) => id);
  const [caseId] = await casesIn();
  const other = await world.patient({ kind: "visitor", clinicId }, workedAnswers("VS-069"));
  await world.act(submitIntake, other.actor, { intakeId: other.intakeId, submissionKey: randomUUID() });
  const otherCaseId = (await casesIn()).find((id) => id !== caseId);
  const left = { caseId: otherCaseId, taskId: randomUUID(), kind: "call-back", when: "within-the-hour" };
  await world.act(addTask, desk, left, on(addMinutes(monday, -60)));
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  const later = on(addMinutes(monday, 5));
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
  const { clinicId, actor, visit, slot, tasks } = await booked();
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
  const { clinicId, actor, visit, slot, tasks } = await booked();
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
  const { actor } = await booked();
  const input = { recheck: { "legs-or-walking": "no" } };
  expect((await refusal(world.act(recheckVisit, actor, input))).code).toBe("invalid_input");
  const night = on(addMinutes(monday, 13 * 60));
  const worse = { recheck: { ...no, "legs-or-walking": "yes" } };
  expect(await world.act(recheckVisit, actor, worse, night)).toEqual({ worse: true, someoneReads: false });
  expect(await world.act(getVisit, actor, {}, night)).toMatchObject({ callDue: true, someoneReads: false });
});

it("who says in the small hours of a closed day that they may be worse is called once the list takes over", async () => {
  const { clinicId, actor } = await booked();
  const everyDay = { onCall: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: "21:00" } };
  await world.owner.query("update clinic set closed_hours = $2 where id = $1", [
    clinicId,
    JSON.stringify(everyDay),
  ]);
  const saturday = new Date("2026-03-07T01:00:00-05:00");
  const worse = { recheck: { ...no, "legs-or-walking": "yes" } };
  expect(await world.act(recheckVisit, actor, worse, on(saturday))).toMatchObject({ someoneReads: false });
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
  const { clinicId, actor } = await booked();
  const night = new Date("2026-03-07T22:00:00-05:00");
  await world.act(recheckVisit, actor, { recheck: { ...no, "legs-or-walking": "yes" } }, on(night));
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
  const sunday = on(new Date("2026-03-08T10:00:00-04:00"));
  await world.act(changeSettings, admin, { part: "alerts", seen, value }, sunday);
  expect(await clocks()).toEqual([
    { call_by: new Date("2026-03-08T10:15:00-04:00"), at: new Date("2026-03-08T10:05:00-04:00") },
  ]);
});

describe("someone who says at 19:00 that they may be worse, while a person is on call until 21:00", () => {
  const evening = new Date("2026-03-03T00:00:00Z");
  const said = { ...no, "legs-or-walking": "unsure" } as const;

  /** A call that was logged `before`, so many minutes from when it is said. */
  async function worse(before?: { readonly outcome: string; readonly minutes: number }) {
    const set = await booked();
    const onCall = { onCall: { weekdays: [1, 2, 3, 4, 5], until: "21:00" } };
    await world.owner.query("update clinic set closed_hours = $2, phone_list = $3 where id = $1", [
      set.clinicId,
      JSON.stringify(onCall),
      JSON.stringify([{ name: "Dr Demo", phone: "+1 843 555 0199", email: "demo@example.org" }]),
    ]);
    const desk = await world.staff(set.clinicId, ["front-desk"]);
    const clinician = await world.staff(set.clinicId, ["clinician"]);
    const { caseId, reference } = await world.act(getVisit, set.actor, {});
    const mails = () =>
      withClinic(world.database, set.clinicId, (tx) =>
        tx.select().from(message).where(eq(message.kind, "escalation")).orderBy(asc(message.createdAt)),
      );
    const step = (number: number, minutes: number, saidAt = 0) =>
      world.act(
        escalateRecheck,
        { kind: "system", clinicId: set.clinicId },
        { caseId, callBy: addMinutes(evening, saidAt + 15).toISOString(), step: number },
        on(addMinutes(evening, minutes)),
      );
    const log = (outcome: string, minutes: number, contact = "patient") =>
      world.act(
        logCall,
        desk,
        { caseId, callId: randomUUID(), logged: { contact, outcome } },
        on(addMinutes(evening, minutes)),
      );
    if (before) await log(before.outcome, before.minutes);
    const say = (minutes: number) =>
      world.act(recheckVisit, set.actor, { recheck: said }, on(addMinutes(evening, minutes)));
    await say(0);
    const steps = async () =>
      (
        await world.owner.query<{ step: number; minutes: number }>(
          `select (data->>'step')::int as step, extract(epoch from start_after - $2::timestamptz)::int / 60 as minutes
           from pgboss.job where name = 'recheck.escalate' and data->>'clinicId' = $1 order by created_on`,
          [set.clinicId, evening],
        )
      ).rows;
    return { ...set, desk, clinician, caseId, reference, mails, step, log, say, steps };
  }

  it("leaves a mail to the on-call list that names the case alone, and the answers to a clinician", async () => {
    const { desk, clinician, caseId, reference, mails } = await worse();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.recipient).toBe("oncall@example.org");
    expect(mail?.body).toContain(reference);
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(
      /leg|walk|weak|numb|bladder|fever|worse|unsure|Łukasz/i,
    );
    const { rechecks } = await world.act(getCase, clinician, { caseId });
    expect(rechecks).toEqual([
      { at: evening, answers: said, callBy: addMinutes(evening, 15), someoneRead: true },
    ]);
    expect(JSON.stringify(await world.act(getCallSheet, desk, { caseId }))).not.toMatch(
      /unsure|legs-or-walking/,
    );
    const later = JSON.stringify((await world.act(listCalls, desk, {})).rows);
    expect(later).not.toMatch(/unsure|legs-or-walking/);
  });

  it("is brought up again every 5 minutes, before the phone list too once it should have been made, until a call reached them", async () => {
    const { step, log, steps } = await worse();
    const everyone = ["oncall@example.org", "demo@example.org"];
    expect((await step(1, 5)).recipients).toEqual(["oncall@example.org"]);
    expect((await step(1, 5)).recipients).toEqual([]);
    expect((await step(2, 10)).recipients).toEqual(["oncall@example.org"]);
    expect((await step(3, 15)).recipients).toEqual(everyone);
    expect(await steps()).toEqual([1, 2, 3, 4].map((number) => ({ step: number, minutes: 5 * number })));
    await log("not-reached", 16);
    expect((await step(4, 20)).recipients).toEqual([]);
    expect((await step(7, 35)).recipients).toEqual(everyone);
    const left = (await steps()).length;
    await log("reached", 36);
    expect((await step(8, 40)).recipients).toEqual([]);
    expect(await steps()).toHaveLength(left);
  });

  it("and may not be called is told of until the emergency contact was, and nobody is told to call the patient", async () => {
    const { clinicId, say, step, steps, log, mails, tasks } = await worse();
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ safeToCall: false }));
    await log("reached", 1);
    await say(2);
    const bodies = async () => (await mails()).slice(1).map(({ body }) => body);
    expect((await step(4, 22, 2)).recipients).toContain("demo@example.org");
    expect(await bodies()).toHaveLength(3);
    for (const body of await bodies()) {
      expect(body).not.toMatch(/told that the clinic calls|to call and log|waits for the clinic to call/);
      expect(body).toContain("is not to be called: call the emergency contact now");
    }
    await log("not-reached", 23, "emergency-contact");
    expect((await step(9, 47, 2)).recipients).toContain("demo@example.org");
    await log("reached", 48, "emergency-contact");
    const left = (await steps()).length;
    expect((await step(10, 52, 2)).recipients).toEqual([]);
    expect(await steps()).toHaveLength(left);
    expect((await tasks()).filter(({ doneAt }) => !doneAt)).toEqual([]);
  });

  it("and may not be called is told of no more once a clinician has decided", async () => {
    const { clinicId, actor, clinician, caseId, step, say, tasks } = await worse();
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ phone: null }));
    await say(1);
    const logged = { contact: "patient", outcome: "no-welfare-check", reason: "Seen in the hospital." };
    const at = on(addMinutes(evening, 3));
    await world.act(logCall, clinician, { caseId, callId: randomUUID(), logged }, at);
    expect((await step(3, 15)).recipients).toEqual([]);
    expect((await tasks()).filter(({ doneAt }) => !doneAt)).toEqual([]);
    expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
  });

  it("and says so again and again is told of no later for it, and once while it is new", async () => {
    const { say, step, mails, clinician, caseId } = await worse();
    for (const minutes of [4, 8, 12]) await say(minutes);
    expect(await mails()).toHaveLength(1);
    expect((await step(3, 15)).recipients).toEqual(["oncall@example.org", "demo@example.org"]);
    const { rechecks } = await world.act(getCase, clinician, { caseId });
    expect(rechecks.map(({ callBy }) => callBy)).toEqual([0, 0, 0, 0].map(() => addMinutes(evening, 15)));
  });

  it("and says so again once a call reached them starts a clock of its own", async () => {
    const { say, step, log, mails } = await worse();
    await log("reached", 2);
    await say(4);
    expect(await mails()).toHaveLength(2);
    expect((await step(1, 5)).recipients).toEqual([]);
    expect((await step(1, 9, 4)).recipients).toEqual(["oncall@example.org"]);
  });

  it("while a clinician's call waits has the front desk call too, and that it reached them ends the alarm", async () => {
    const { desk, log, step, steps } = await worse({ outcome: "handed-to-clinician", minutes: -30 });
    const calls = async () =>
      (await world.act(listCalls, desk, {}, on(evening))).rows.map(({ kind }) => kind);
    expect(await calls()).toEqual(["call-back", "clinician-call"]);
    await log("reached", 3);
    expect(await calls()).toEqual(["clinician-call"]);
    const left = (await steps()).length;
    expect((await step(1, 5)).recipients).toEqual([]);
    expect(await steps()).toHaveLength(left);
  });

  it("and is handed on to a clinician is told of until that call is made", async () => {
    const { log, step } = await worse();
    await log("handed-to-clinician", 1);
    expect((await step(4, 20)).recipients).toContain("demo@example.org");
    await log("reached", 21);
    expect((await step(8, 40)).recipients).toEqual([]);
  });

  it("is told of though someone tried to call before it was said", async () => {
    const { log, say, step } = await worse({ outcome: "not-reached", minutes: -3 });
    expect((await step(1, 5)).recipients).toEqual(["oncall@example.org"]);
    await log("left-message", 6);
    await say(8);
    expect((await step(2, 10)).recipients).toEqual(["oncall@example.org"]);
  });
});
