import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { appointment, cases, slot, task } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { checkIn } from "../src/appointments/check-in.ts";
import { expireHold } from "../src/appointments/expire-hold.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { listSchedule } from "../src/appointments/list-schedule.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { releaseHold } from "../src/appointments/release-hold.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import type { Verb } from "../src/define-verb.ts";
import { awaitsPlace } from "../src/cases/awaits-place.ts";
import { VerbError } from "../src/errors.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { getToday } from "../src/today/get-today.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" } as const;

/** Routine patients (VS-069) of one clinic with a visit free on Wednesday and two more on Thursday and Friday. */
async function scene(patients = 1) {
  const { id: clinicId, visitor } = await world.clinic();
  const [first] = await world.slots(clinicId);
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'starts_at', s.starts_at + n * interval '1 day', 'ends_at', s.ends_at + n * interval '1 day'))).*
     from slot s, generate_series(1, 2) n where s.id = $1 returning id`,
    [first?.id],
  );
  const actors: Actor[] = [];
  for (let count = 0; count < patients; count += 1) {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    actors.push(actor);
  }
  const [actor] = actors;
  if (!first || !actor) throw new Error("The scene is empty.");
  return {
    clinicId,
    slots: [first.id, ...rows.map(({ id }) => id)],
    startsAt: first.startsAt,
    actor,
    actors,
  };
}

const at = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });
const on = (instant: Date) => ({ ...world.services, now: () => instant });
const attempt = (verb: Verb, actor: Actor, input: unknown, under = world.services) =>
  refusal(world.act(verb, actor, input, under));

async function booked(patients = 1) {
  const set = await scene(patients);
  await world.act(bookAppointment, set.actor, { slotId: set.slots[0], bookingKey: randomUUID() });
  return { ...set, visit: await visitOf(set.clinicId) };
}

async function visitOf(clinicId: string) {
  const [visit] = await withClinic(world.database, clinicId, (tx) =>
    tx.select().from(appointment).where(eq(appointment.status, "booked")),
  );
  if (!visit) throw new Error("Nothing is booked.");
  return visit;
}

const stateOf = (clinicId: string) =>
  withClinic(world.database, clinicId, async (tx) => ({
    cases: await tx.select({ status: cases.status, dueAt: cases.dueAt }).from(cases),
    tasks: await tx
      .select({ kind: task.kind, cause: task.cause, dueAt: task.dueAt, by: task.createdBy })
      .from(task),
  }));

describe("a held slot", () => {
  it("is kept for 10 minutes, offered to nobody else meanwhile, and booked under its key", async () => {
    const { slots, actors } = await scene(2);
    const [actor, other] = actors as [Actor, Actor];
    const wanted = { slotId: slots[0], bookingKey: randomUUID() };
    const { heldUntil, secondsLeft } = await world.act(holdSlot, actor, wanted);
    expect([heldUntil, secondsLeft]).toEqual([addMinutes(monday, 10), 600]);
    const { held } = await world.act(offerSlots, actor, {}, at(3));
    expect(held).toEqual({ ...wanted, heldUntil, secondsLeft: 420 });
    expect((await world.act(holdSlot, actor, wanted, at(4))).secondsLeft).toBe(360);
    const offered = await world.act(offerSlots, other, {});
    expect([offered.held, offered.slots.map(({ slotId }) => slotId)]).toEqual([
      null,
      expect.not.arrayContaining([slots[0]]),
    ]);
    expect((await attempt(bookAppointment, other, { ...wanted, bookingKey: randomUUID() })).code).toBe(
      "slot_taken",
    );
    await world.act(bookAppointment, actor, wanted, at(9));
    expect((await world.act(offerSlots, actor, {})).booked).not.toBeNull();
  });

  it("is another's to take once its time is over, though no worker came by", async () => {
    const { slots, actors } = await scene(2);
    const [actor, other] = actors as [Actor, Actor];
    const wanted = { slotId: slots[0], bookingKey: randomUUID() };
    await world.act(holdSlot, actor, wanted);
    expect((await attempt(bookAppointment, actor, wanted, at(10))).code).toBe("expired");
    await world.act(bookAppointment, other, { ...wanted, bookingKey: randomUUID() }, at(10));
    expect((await attempt(bookAppointment, actor, wanted, at(10))).code).toBe("expired");
  });

  it("is given back by leaving, by the worker in time, and by holding another", async () => {
    const { clinicId, slots, actor } = await scene();
    const statuses = () =>
      withClinic(world.database, clinicId, (tx) =>
        tx.select({ id: appointment.id, status: appointment.status }).from(appointment),
      );
    const hold = (slotId: string | undefined, bookingKey: string = randomUUID()) =>
      world.act(holdSlot, actor, { slotId, bookingKey });
    const key = randomUUID();
    await hold(slots[0], key);
    expect(await world.act(releaseHold, actor, { bookingKey: key })).toEqual({ released: true });
    await hold(slots[0]);
    await hold(slots[1]);
    const live = (await statuses()).filter(({ status }) => status === "held");
    expect(live).toHaveLength(1);
    const system: Actor = { kind: "system", clinicId };
    const input = { appointmentId: live[0]?.id };
    expect(await world.act(expireHold, system, input, at(9))).toEqual({ expired: false });
    expect(await world.act(expireHold, system, input, at(10))).toEqual({ expired: true });
  });

  it("refused, names every reason at once and the nearest times that may be had", async () => {
    const { clinicId, slots, actor } = await scene();
    await withClinic(world.database, clinicId, (tx) =>
      tx
        .update(slot)
        .set({
          startsAt: addMinutes(monday, 60),
          endsAt: addMinutes(monday, 90),
          visitType: "urgent-check",
        })
        .where(eq(slot.id, slots[0] ?? "")),
    );
    const fault = await world
      .act(holdSlot, actor, { slotId: slots[0], bookingKey: randomUUID() })
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(VerbError);
    if (!(fault instanceof VerbError)) return;
    expect([fault.code, fault.reasons]).toEqual(["not_bookable", ["too-soon", "visit-type-not-offered"]]);
    const offered = await world.act(offerSlots, actor, {});
    expect(fault.alternatives.map(({ slotId }) => slotId)).toEqual(
      offered.slots.slice(0, 3).map(({ slotId }) => slotId),
    );
    expect(fault.alternatives.length).toBeGreaterThan(0);
  });
});

describe("a visit that is cancelled", () => {
  it("frees its time, and brings the case back at its old due time with a call to make", async () => {
    const { clinicId, actor, visit } = await booked();
    const before = await stateOf(clinicId);
    expect(before.cases[0]?.status).toBe("booked");
    const input = { appointmentId: visit.id, version: visit.version, reason: "cannot-come" };
    await world.act(cancelAppointment, actor, input, at(30));
    await world.act(cancelAppointment, actor, input, at(31));
    const dueAt = before.cases[0]?.dueAt;
    expect(await stateOf(clinicId)).toEqual({
      cases: [{ status: "new", dueAt }],
      tasks: [{ kind: "call-back", cause: "visit-off", dueAt, by: null }],
    });
    const { slots } = await world.act(offerSlots, actor, {});
    expect(slots.map(({ slotId }) => slotId)).toContain(visit.slotId);
    const { rows } = await world.owner.query(
      "select 1 from pgboss.job where name = 'case.escalate' and data->>'clinicId' = $1 and data->>'step' = '1'",
      [clinicId],
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  it.each(["clinician-away", "clinic-closed"])(
    "by a patient is not for the clinic's reason %s",
    async (reason) => {
      const { clinicId, actor, visit } = await booked();
      const input = { appointmentId: visit.id, version: visit.version, reason };
      expect(await attempt(cancelAppointment, actor, input)).toEqual({
        code: "invalid_input",
        reasons: ["reason"],
      });
      expect((await stateOf(clinicId)).cases).toMatchObject([{ status: "booked" }]);
    },
  );

  it("by a routine patient with less than 24 h to go is refused, and the clinic still can", async () => {
    const { clinicId, actor, visit, startsAt } = await booked();
    const input = { appointmentId: visit.id, version: visit.version, reason: "other" };
    const [last, late] = [addMinutes(startsAt, -24 * 60), addMinutes(startsAt, -24 * 60 + 1)];
    expect(await attempt(cancelAppointment, actor, input, on(late))).toEqual({
      code: "not_bookable",
      reasons: ["too-late-to-change"],
    });
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(cancelAppointment, desk, { ...input, reason: "clinic-closed" }, on(late));
    expect((await stateOf(clinicId)).tasks).toMatchObject([{ by: desk.staffMemberId }]);

    const inTime = await booked();
    await world.act(cancelAppointment, inTime.actor, { ...input, appointmentId: inTime.visit.id }, on(last));
  });
});

describe("a visit that is moved", () => {
  it("too late is refused with that and everything else that stands in the way", async () => {
    const { slots, startsAt, actor, clinicId } = await scene();
    await world.act(bookAppointment, actor, { slotId: slots[1], bookingKey: randomUUID() });
    const visit = await visitOf(clinicId);
    const move = (slotId: string | undefined) =>
      attempt(
        moveAppointment,
        actor,
        { appointmentId: visit.id, version: 0, slotId, recheck: no },
        on(addMinutes(startsAt, 1)),
      );
    expect(await move(slots[0])).toEqual({
      code: "not_bookable",
      reasons: ["too-late-to-change", "in-the-past"],
    });
    expect(await move(slots[2])).toEqual({ code: "not_bookable", reasons: ["too-late-to-change"] });
  });

  it("stays the same visit, with a change that a calendar can count", async () => {
    const { clinicId, slots, actor, visit } = await booked();
    const input = { appointmentId: visit.id, version: 0, slotId: slots[1], recheck: no };
    await world.act(moveAppointment, actor, input);
    await world.act(moveAppointment, actor, input);
    const moved = await visitOf(clinicId);
    expect(moved).toMatchObject({ id: visit.id, slotId: slots[1], sequence: 1, version: 1 });
    expect(await stateOf(clinicId)).toMatchObject({ cases: [{ status: "booked" }], tasks: [] });
    expect((await attempt(moveAppointment, actor, { ...input, slotId: slots[2] })).code).toBe("conflict");
  });

  it("to a time that another has keeps the old time", async () => {
    const { clinicId, slots, actors, visit } = await booked(2);
    const [actor, other] = actors as [Actor, Actor];
    await world.act(bookAppointment, other, { slotId: slots[1], bookingKey: randomUUID() });
    const input = { appointmentId: visit.id, version: 0, slotId: slots[1], recheck: no };
    expect((await attempt(moveAppointment, actor, input)).code).toBe("slot_taken");
    const mine = await withClinic(world.database, clinicId, (tx) =>
      tx.select().from(appointment).where(eq(appointment.id, visit.id)),
    );
    expect(mine).toMatchObject([{ status: "booked", slotId: slots[0], version: 0 }]);
  });

  it.each(["yes", "unsure"] as const)(
    "by a patient who answers %s to a safety question stays, and the clinic is to call now",
    async (worse) => {
      const { clinicId, slots, actor, visit } = await booked();
      const input = { appointmentId: visit.id, version: 0, slotId: slots[1] };
      expect((await attempt(moveAppointment, actor, input)).code).toBe("invalid_input");
      const recheck = { ...no, "legs-or-walking": worse };
      expect(await world.act(moveAppointment, actor, { ...input, recheck })).toMatchObject({ worse: true });
      expect((await visitOf(clinicId)).slotId).toBe(slots[0]);
      expect((await stateOf(clinicId)).tasks).toMatchObject([
        { kind: "call-back", cause: "promised-now", dueAt: monday },
      ]);
    },
  );

  it("by the clinic brings the case back with a call to make, unless the patient asked for it", async () => {
    for (const patientAsked of [true, false]) {
      const { clinicId, slots, visit } = await booked();
      const desk = await world.staff(clinicId, ["front-desk"]);
      const unsaid = { appointmentId: visit.id, version: 0, slotId: slots[1] };
      expect(await attempt(moveAppointment, desk, unsaid)).toMatchObject({
        code: "invalid_input",
        reasons: ["patientAsked"],
      });
      const input = { ...unsaid, patientAsked };
      await world.act(moveAppointment, desk, input);
      const state = await stateOf(clinicId);
      expect([state.cases[0]?.status, state.tasks.length]).toEqual(patientAsked ? ["booked", 0] : ["new", 1]);
    }
  });

  it("twice by the clinic leaves one call to make", async () => {
    const { clinicId, slots, visit } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    for (const [version, slotId] of [slots[1], slots[2]].entries())
      await world.act(moveAppointment, desk, {
        appointmentId: visit.id,
        version,
        slotId,
        patientAsked: false,
      });
    expect((await stateOf(clinicId)).tasks).toMatchObject([{ cause: "visit-moved" }]);
  });

  it("by the clinic and then missed leaves one call, to who did not come", async () => {
    const { clinicId, slots, visit } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const move = { appointmentId: visit.id, version: 0, slotId: slots[1], patientAsked: false };
    await world.act(moveAppointment, desk, move);
    const moved = await visitOf(clinicId);
    const missed = { appointmentId: visit.id, version: moved.version, outcome: "no-show" };
    await world.owner.query("update task set due_at = $2 where clinic_id = $1", [clinicId, monday]);
    await world.act(settleVisit, desk, missed, on(addMinutes(moved.startsAt, 60)));
    expect((await stateOf(clinicId)).tasks).toMatchObject([{ cause: "missed" }]);
  });

  it("by the patient, after the clinic had moved it and the due time had passed, leaves the breach on record", async () => {
    const { clinicId, slots, visit, actor } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const move = { appointmentId: visit.id, version: 0, slotId: slots[1], patientAsked: false };
    await world.act(moveAppointment, desk, move);
    const past = addMinutes(monday, -30);
    await world.owner.query(`update "case" set due_at = $2 where clinic_id = $1`, [clinicId, past]);
    const again = { appointmentId: visit.id, version: 1, slotId: slots[2], recheck: no };
    await world.act(moveAppointment, actor, again);
    const { rows } = await world.owner.query(
      `select status, breached_at as "breachedAt" from "case" where clinic_id = $1`,
      [clinicId],
    );
    expect(rows).toEqual([{ status: "booked", breachedAt: past }]);
  });
});

describe("on the day", () => {
  it("a patient checks in on the clinic's day of the visit, and on no other", async () => {
    const { actor, visit, startsAt } = await booked();
    const input = { appointmentId: visit.id };
    expect((await attempt(checkIn, actor, input)).reasons).toEqual(["not-today"]);
    const early = addMinutes(startsAt, -20);
    expect(await world.act(checkIn, actor, input, on(early))).toEqual({ checkedInAt: early });
    expect(await world.act(checkIn, actor, input, on(startsAt))).toEqual({ checkedInAt: early });
  });

  it("who is there stays so when the visit moves within the day, and is not yet there on another", async () => {
    const { clinicId, slots, actor, visit, startsAt } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const early = on(addMinutes(startsAt, -10));
    await world.act(checkIn, actor, { appointmentId: visit.id }, early);
    const { rows } = await world.owner.query<{ id: string }>(
      `update slot set visit_type = 'new-visit' where clinic_id = $1 and visit_type = 'video-call' returning id`,
      [clinicId],
    );
    const move = async (slotId: string | undefined) => {
      const { id: appointmentId, version } = await visitOf(clinicId);
      const input = { appointmentId, version, slotId, patientAsked: true };
      await world.act(moveAppointment, desk, input, early);
      return (await visitOf(clinicId)).checkedInAt;
    };
    expect(await move(rows[0]?.id)).toEqual(addMinutes(startsAt, -10));
    expect(await move(slots[1])).toBeNull();
  });

  it("a patient who is late checks in alone for as long as the clinic waits, and the desk does it after that", async () => {
    const { clinicId, actor, visit, startsAt } = await booked();
    await world.owner.query("update clinic set late_grace_minutes = 5 where id = $1", [clinicId]);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const input = { appointmentId: visit.id };
    const [last, late] = [addMinutes(startsAt, 5), addMinutes(startsAt, 6)];
    expect((await world.act(getVisit, actor, {}, on(last))).visit?.mayCheckInAlone).toBe(true);
    expect((await world.act(getVisit, actor, {}, on(late))).visit?.mayCheckInAlone).toBe(false);
    expect(await attempt(checkIn, actor, input, on(late))).toEqual({
      code: "not_bookable",
      reasons: ["too-late-to-check-in"],
    });
    expect(await world.act(checkIn, desk, input, on(late))).toEqual({ checkedInAt: late });
    expect(await world.act(checkIn, actor, input, on(addMinutes(late, 1)))).toEqual({ checkedInAt: late });
  });

  it("someone who did not come is back in the queue with a call to make; while they are waited for nobody can say so", async () => {
    const { clinicId, visit, startsAt } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const input = { appointmentId: visit.id, version: 0, outcome: "no-show" };
    expect((await attempt(settleVisit, desk, input, on(addMinutes(startsAt, -1)))).reasons).toEqual([
      "not-begun",
    ]);
    expect((await attempt(settleVisit, desk, input, on(addMinutes(startsAt, 9)))).reasons).toEqual([
      "still-waited-for",
    ]);
    await world.act(settleVisit, desk, input, on(addMinutes(startsAt, 10)));
    expect(await stateOf(clinicId)).toMatchObject({
      cases: [{ status: "new" }],
      tasks: [{ kind: "call-back", cause: "missed" }],
    });
  });

  it("someone who was seen leaves the queue", async () => {
    const { clinicId, visit, startsAt } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(
      settleVisit,
      desk,
      { appointmentId: visit.id, version: 0, outcome: "seen" },
      on(startsAt),
    );
    expect(await stateOf(clinicId)).toMatchObject({ cases: [{ status: "seen" }], tasks: [] });
  });

  it("someone whose case was left past its due time is seen only once someone has said why", async () => {
    const { clinicId, visit, startsAt } = await booked();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const put = (set: string) =>
      world.owner.query(`update "case" set ${set} where clinic_id = $1`, [clinicId]);
    await put("breached_at = due_at");
    const input = { appointmentId: visit.id, version: 0, outcome: "seen" };
    expect(await attempt(settleVisit, desk, input, on(startsAt))).toMatchObject({
      code: "conflict",
      reasons: ["breach-unexplained"],
    });
    expect(await stateOf(clinicId)).toMatchObject({ cases: [{ status: "booked" }] });
    await put("breach_reason = 'Both were with an emergency.'");
    expect(await world.act(settleVisit, desk, input, on(startsAt))).toEqual({ status: "seen" });
  });
});

it("a case that has a visit books no second one: it is moved instead", async () => {
  const { slots, actor } = await booked();
  expect(await attempt(bookAppointment, actor, { slotId: slots[1], bookingKey: randomUUID() })).toEqual({
    code: "conflict",
    reasons: ["already-booked"],
  });
});

it("an emergency is seen by a clinician's word alone, though its visit has begun", async () => {
  const { clinicId, startsAt, visit } = await booked();
  await world.owner.query(`update "case" set level_rank = 5, acknowledged_at = now() where clinic_id = $1`, [
    clinicId,
  ]);
  const [desk, clinician] = [
    await world.staff(clinicId, ["front-desk"]),
    await world.staff(clinicId, ["clinician"]),
  ];
  const seen = { appointmentId: visit.id, version: visit.version, outcome: "seen" };
  expect(await attempt(settleVisit, desk, seen, on(startsAt))).toEqual({
    code: "forbidden",
    reasons: ["clinician-says"],
  });
  expect((await stateOf(clinicId)).cases).toMatchObject([{ status: "booked" }]);
  expect((await attempt(settleVisit, clinician, seen, on(startsAt))).code).toBe("done");
});

describe("a visit that is over and that nobody settles", () => {
  // 60 minutes for a new visit under axspa-ng65 (docs/clinical/journey.md section 4), and the 10 that a late patient is waited for.
  const over = (startsAt: Date) => addMinutes(startsAt, 60 + 10);

  async function readAt(set: Awaited<ReturnType<typeof booked>>, instant: Date) {
    const desk = await world.staff(set.clinicId, ["front-desk"]);
    const [from, until] = [addMinutes(set.startsAt, -60), addMinutes(set.startsAt, 60)];
    const spanned = { from: from.toISOString(), until: until.toISOString() };
    const { unsettled } = await world.act(getToday, desk, {}, on(instant));
    return {
      calls: (await world.act(listCalls, desk, {}, on(instant))).rows,
      today: unsettled.map(({ id }) => id),
      schedule: (await world.act(listSchedule, desk, spanned, on(instant))).map((one) => one.unsettled),
      patient: (await world.act(offerSlots, set.actor, {}, on(instant))).booked,
    };
  }

  it("is named on the calls, today and the schedule, and the patient does not read that it is booked", async () => {
    const set = await booked();
    const before = await readAt(set, addMinutes(over(set.startsAt), -1));
    expect(before).toMatchObject({ calls: [], today: [], schedule: [false] });
    const { calls, today, schedule, patient } = await readAt(set, over(set.startsAt));
    expect(calls).toMatchObject([{ caseId: set.visit.caseId, visitAt: set.startsAt }]);
    expect([today, schedule, patient?.over]).toEqual([[set.visit.id], [true], true]);
    expect((await readAt(set, addMinutes(over(set.startsAt), 60 * 24 * 40))).calls).toHaveLength(1);
  });

  it("of a same-day case has its patient called by that day's closing", async () => {
    const set = await booked();
    await world.owner.query(`update "case" set level_rank = 4 where clinic_id = $1`, [set.clinicId]);
    const { calls } = await readAt(set, over(set.startsAt));
    // Wednesday 17:00 in New York.
    expect(calls).toMatchObject([{ caseId: set.visit.caseId, dueAt: new Date("2026-03-04T22:00:00Z") }]);
  });

  it("stands on today with the last to end at the top, so that one of today is not hidden by those of a year", async () => {
    const set = await booked(2);
    const [, other] = set.actors as [Actor, Actor];
    await world.act(bookAppointment, other, { slotId: set.slots[1], bookingKey: randomUUID() });
    const { rows } = await world.owner.query<{ id: string }>(
      `select id from appointment where clinic_id = $1 order by ends_at desc`,
      [set.clinicId],
    );
    const { today } = await readAt(set, addMinutes(over(set.startsAt), 60 * 24));
    expect(today).toEqual(rows.map(({ id }) => id));
    expect(today).toHaveLength(2);
  });

  it("leaves a case that is opened again after it as one that had its place", async () => {
    const set = await booked();
    const row = async () => {
      const [one] = await withClinic(world.database, set.clinicId, (tx) => tx.select().from(cases));
      if (!one) throw new Error("There is no case.");
      return { ...one, status: "in-review" as const };
    };
    const waits = async () => {
      const one = await row();
      return withClinic(world.database, set.clinicId, (tx) => awaitsPlace(tx, one));
    };
    await world.owner.query(`update appointment set status = 'no-show' where clinic_id = $1`, [set.clinicId]);
    expect(await waits()).toBe(true);
    await world.owner.query(`update appointment set status = 'seen' where clinic_id = $1`, [set.clinicId]);
    expect(await waits()).toBe(false);
  });

  it("is to be settled without a call where the patient had checked in, and is named no more once it is", async () => {
    const set = await booked();
    const desk = await world.staff(set.clinicId, ["front-desk"]);
    await world.act(checkIn, desk, { appointmentId: set.visit.id }, on(set.startsAt));
    const here = await readAt(set, over(set.startsAt));
    expect(here).toMatchObject({ calls: [], today: [set.visit.id] });
    const seen = { appointmentId: set.visit.id, version: set.visit.version, outcome: "seen" };
    await world.act(settleVisit, desk, seen, on(over(set.startsAt)));
    expect(await readAt(set, over(set.startsAt))).toMatchObject({ calls: [], today: [], schedule: [false] });
  });
});
