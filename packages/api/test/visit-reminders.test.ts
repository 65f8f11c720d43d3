import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { patient } from "@preamble/db/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { remindPatient } from "../src/appointments/remind-patient.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { email, openMailedWorld, recheck } from "./mailed-world.ts";

let world: Awaited<ReturnType<typeof openMailedWorld>>;
beforeAll(async () => void (world = await openMailedWorld()));
afterAll(() => world.close());

it("someone who gives an address after booking is reminded, and nobody who gives none", async () => {
  const { clinicId } = await world.booked("");
  const { rows } = await world.owner.query<{ data: Record<string, unknown> }>(
    "select data from pgboss.job where name = 'appointment.remind' and data->>'clinicId' = $1",
    [clinicId],
  );
  expect(rows).toHaveLength(1);
  const { clinicId: _clinic, ...input } = rows[0]?.data ?? {};
  const remind = () => world.act(remindPatient, { kind: "system", clinicId }, input);
  expect(await remind()).toEqual({ told: false });
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ email }));
  expect(await remind()).toEqual({ told: true });
  expect((await world.mailOf(clinicId)).map(({ kind }) => kind)).toEqual(["appointment-reminder"]);
});

it("a reminder wakes nobody by the patient's own wall", async () => {
  const set = await world.booked();
  await withClinic(world.database, set.clinicId, (tx) =>
    tx.update(patient).set({ timeZone: "Pacific/Auckland" }),
  );
  await world.act(moveAppointment, set.actor, {
    appointmentId: set.appointmentId,
    version: 0,
    slotId: set.laterSlot,
    recheck,
  });
  const { rows } = await world.owner.query<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'appointment.remind' and data->>'clinicId' = $1
     and data->>'startsAt' like '2026-03-05%'`,
    [set.clinicId],
  );
  // 24 hours before Thursday 10:00 in New York it is four in the morning in Auckland.
  expect(rows.map(({ at }) => at)).toEqual([new Date("2026-03-04T07:45:00Z")]);
});

it("a reminder goes out once, and none of a time that was moved or of a visit that is off", async () => {
  const { clinicId, actor, appointmentId, laterSlot } = await world.booked();
  const system: Actor = { kind: "system", clinicId };
  const { rows: jobs } = await world.owner.query<{ data: Record<string, unknown>; at: Date }>(
    `select data, start_after as at from pgboss.job
     where name = 'appointment.remind' and data->>'clinicId' = $1 order by start_after`,
    [clinicId],
  );
  expect(jobs.map(({ at }) => at)).toEqual([new Date("2026-03-03T15:00:00Z")]);
  const { clinicId: _clinic, ...input } = jobs[0]?.data ?? {};
  expect(await world.act(remindPatient, system, input)).toEqual({ told: true });
  await world.act(remindPatient, system, input);
  const reminders = async () =>
    (await world.mailOf(clinicId)).filter(({ kind }) => kind === "appointment-reminder").length;
  expect(await reminders()).toBe(1);

  await world.act(moveAppointment, actor, { appointmentId, version: 0, slotId: laterSlot, recheck });
  expect(await world.act(remindPatient, system, { ...input, hoursBefore: 72 })).toEqual({ told: false });
  const moved = { ...input, startsAt: "2026-03-05T15:00:00Z" };
  await world.act(cancelAppointment, actor, { appointmentId, version: 1, reason: "other" });
  expect(await world.act(remindPatient, system, moved)).toEqual({ told: false });
  expect(await reminders()).toBe(1);
});

it("a reminder that comes late wakes nobody: it waits for the morning, unless the visit is then", async () => {
  const { clinicId, appointmentId } = await world.booked();
  const system: Actor = { kind: "system", clinicId };
  const startsAt = new Date("2026-03-04T15:00:00Z");
  const remind = (at: string) =>
    world.act(
      remindPatient,
      system,
      { appointmentId, startsAt: startsAt.toISOString(), hoursBefore: 24 },
      { ...world.services, now: () => new Date(at) },
    );
  const jobs = async () => {
    const { rows } = await world.owner.query<{ at: Date }>(
      `select start_after as at from pgboss.job
       where name = 'appointment.remind' and data->>'clinicId' = $1 order by created_on offset 1`,
      [clinicId],
    );
    return rows.map(({ at }) => at);
  };
  const reminders = async () =>
    (await world.mailOf(clinicId)).filter(({ kind }) => kind === "appointment-reminder").length;
  // Three in the morning in New York; then, for one in Hawaii, half past three, and the visit is before their morning.
  expect(await remind("2026-03-04T08:00:00Z")).toEqual({ told: false });
  expect([await reminders(), await jobs()]).toEqual([0, [new Date("2026-03-04T13:00:00Z")]]);
  expect(await remind("2026-03-04T13:00:00Z")).toEqual({ told: true });
  expect(await reminders()).toBe(1);
  await withClinic(world.database, clinicId, (tx) =>
    tx.update(patient).set({ timeZone: "Pacific/Honolulu" }),
  );
  expect(await remind("2026-03-04T13:30:00Z")).toEqual({ told: false });
  expect([await reminders(), (await jobs()).length]).toEqual([1, 1]);
});

describe("reminders follow the clinic's settings", () => {
  const wednesday = "2026-03-04T15:00:00.000Z";
  const at = (instant: string) => ({ ...world.services, now: () => new Date(instant) });

  async function remindedAt(reminderHours: number[]) {
    const { clinicId, appointmentId } = await world.booked();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const { visits } = await world.act(getSettings, admin, {});
    await world.act(changeSettings, admin, {
      part: "visits",
      seen: visits.seen,
      value: { reminderHours, lateGraceMinutes: 10 },
    });
    const remind = (hoursBefore: number, instant: string) =>
      world.act(
        remindPatient,
        { kind: "system", clinicId },
        { appointmentId, startsAt: wednesday, hoursBefore },
        at(instant),
      );
    const { rows } = await world.owner.query<{ at: Date; hours: number }>(
      `select start_after as at, (data->>'hoursBefore')::int as hours from pgboss.job
       where name = 'appointment.remind' and data->>'clinicId' = $1 order by created_on`,
      [clinicId],
    );
    return { clinicId, remind, jobs: rows };
  }

  it("of a visit that was booked before too: none where the clinic ended them", async () => {
    const { clinicId, remind } = await remindedAt([]);
    expect(await remind(24, "2026-03-03T15:00:00Z")).toEqual({ told: false });
    expect((await world.mailOf(clinicId)).map(({ kind }) => kind)).toEqual(["appointment-confirmed"]);
  });

  it("and at a new time before it, not at the old", async () => {
    const { remind, jobs } = await remindedAt([2]);
    expect(jobs.at(-1)).toEqual({ at: new Date("2026-03-04T13:00:00Z"), hours: 2 });
    expect(await remind(24, "2026-03-03T15:00:00Z")).toEqual({ told: false });
    expect(await remind(2, "2026-03-04T13:00:00Z")).toEqual({ told: true });
  });
});
