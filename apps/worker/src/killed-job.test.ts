import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import { saveContact } from "@preamble/api/intake/save-contact";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import { withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { contact, openWorld, workedAnswers } from "../../../packages/api/test/world.ts";
import { hold } from "./testing/hold-rows.ts";
import { mailServer } from "./testing/mail-server.ts";
import {
  endPauses,
  missDeadWorker,
  startWorkerProcess,
  type WorkerProcess,
  type World,
} from "./testing/worker-process.ts";

const patience = { timeout: 150_000, interval: 50 };

let world: World;
let mail: Awaited<ReturnType<typeof mailServer>>;
let worker: WorkerProcess;

beforeAll(async () => {
  world = await openWorld();
  mail = await mailServer();
  worker = await startWorkerProcess(world, mail.url);
});
afterAll(async () => {
  await worker.kill();
  await world.close();
  await mail.close();
});

/** A clinic with an emergency that no browser reported; its job waits for the browser. */
async function unreportedEmergency(): Promise<string> {
  const { id, visitor } = await world.clinic();
  await world.patient(visitor, workedAnswers("VS-008"));
  return id;
}

/** Where it is noon by the clock of the worker, and nobody is woken. */
function zoneAtNoon(): string {
  const east = 12 - new Date().getUTCHours();
  return `Etc/GMT${east < 0 ? "+" : "-"}${Math.abs(east)}`;
}

/** A clinic with a visit tomorrow, by the clock of the worker, and the job that reminds of it. */
async function visitTomorrow(): Promise<string> {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const [, free] = await world.slots(clinicId);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  await world.act(bookAppointment, actor, { slotId: free?.id, bookingKey: randomUUID() });
  await world.owner.query(
    "update patient set email = 'patient@example.org', time_zone = $2 where clinic_id = $1",
    [clinicId, zoneAtNoon()],
  );
  const startsAt = addMinutes(new Date(), 24 * 60);
  const { rows } = await world.owner.query<{ id: string }>(
    `update appointment set starts_at = $2, ends_at = $3, window_ends_at = $3 where clinic_id = $1 returning id`,
    [clinicId, startsAt, addMinutes(startsAt, 20)],
  );
  const reminder = { clinicId, appointmentId: rows[0]?.id ?? "", startsAt: startsAt.toISOString() };
  await world.owner.query("delete from pgboss.job where data->>'clinicId' = $1", [clinicId]);
  await withClinic(world.database, clinicId, (tx) =>
    world.services.jobs.send(tx, "appointment.remind", { ...reminder, hoursBefore: 24 }, startsAt),
  );
  return clinicId;
}

/** A clinic with a form that was left a day ago, by the clock of the worker, and the job that reminds of it. */
async function formLeft(): Promise<string> {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, {});
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, email: "left@example.org" } });
  await world.owner.query(
    `update intake set last_activity_at = now() - interval '2 days', expires_at = now() + interval '1 day'
     where clinic_id = $1`,
    [clinicId],
  );
  await world.owner.query("update patient set time_zone = $2 where clinic_id = $1", [clinicId, zoneAtNoon()]);
  return clinicId;
}

const watched = `data->>'clinicId' = any($1)
  and name in ('emergency.settle', 'appointment.remind', 'intake.remind', 'message.send')`;
const counts = {
  active: `select count(*) from pgboss.job where ${watched} and state = 'active'`,
  open: `select count(*) from pgboss.job where ${watched} and state <> 'completed'`,
  triedAgain: `select count(*) from pgboss.job where ${watched} and retry_count = 1`,
  mailJobs: `select count(*) from pgboss.job where ${watched} and name = 'message.send'`,
  cases: `select count(*) from "case" where clinic_id = any($1::uuid[]) and level_rank = 5`,
  triages: "select count(*) from triage where clinic_id = any($1::uuid[]) and level_rank = 5",
  messages: "select count(*) from message where clinic_id = any($1::uuid[])",
  sent: "select count(*) from message where clinic_id = any($1::uuid[]) and sent_at is not null",
} as const;

async function count(what: keyof typeof counts, clinics: readonly string[]): Promise<number> {
  const { rows } = await world.owner.query<{ count: string }>(counts[what], [clinics]);
  return Number(rows[0]?.count);
}

it.for(["in the middle", "after it was written and before it was done"] as const)(
  "killed with -9 while it raises an emergency and reminds of a visit and of a form, %s: each is told once",
  { timeout: 300_000 },
  async (moment) => {
    const clinics = [await unreportedEmergency(), await visitTomorrow(), await formLeft()];
    const before = mail.received.length;
    const intake = await hold(world, "select from intake where clinic_id = $1 for update", [clinics[0]]);
    const messages = await hold(world, "lock table message in share mode");
    await world.owner.query(`update pgboss.job set start_after = now() where ${watched}`, [clinics]);
    await vi.waitFor(async () => expect(await count("active", clinics)).toBe(3), patience);
    if (moment === "in the middle") {
      await worker.kill();
      await intake.releaseToNobody();
      await messages.releaseToNobody();
    } else {
      const jobs = await hold(world, `select from pgboss.job where ${watched} for update`, [clinics]);
      await intake.release();
      await messages.release();
      await vi.waitFor(async () => expect(await count("messages", clinics)).toBe(3), patience);
      await worker.kill();
      await jobs.releaseToNobody();
    }
    await missDeadWorker(world);
    worker = await startWorkerProcess(world, mail.url);
    await vi.waitFor(async () => {
      await endPauses(world);
      expect(await count("open", clinics)).toBe(0);
    }, patience);

    const told = ["cases", "triages", "messages", "mailJobs", "sent", "triedAgain"] as const;
    const found = await Promise.all(told.map((what) => count(what, clinics)));
    expect(found).toEqual([1, 1, 3, 3, 3, 3]);
    expect(mail.received.length - before).toBe(3);
  },
);
