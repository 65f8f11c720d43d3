import { randomUUID } from "node:crypto";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import { cancelAppointment } from "@preamble/api/appointments/cancel-appointment";
import { moveAppointment } from "@preamble/api/appointments/move-appointment";
import { remindPatient } from "@preamble/api/appointments/remind-patient";
import type { Services } from "@preamble/api/define-verb";
import { raiseEmergency } from "@preamble/api/intake/raise-emergency";
import { remindUnfinished } from "@preamble/api/intake/remind-unfinished";
import { saveContact } from "@preamble/api/intake/save-contact";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { contact, monday, openWorld, workedAnswers } from "../../../packages/api/test/world.ts";
import { hold } from "./testing/hold-rows.ts";
import { mailServer } from "./testing/mail-server.ts";
import {
  endPauses,
  missDeadWorker,
  startWorkerProcess,
  type WorkerProcess,
  type World,
} from "./testing/worker-process.ts";

/** Where the worker is with a mail when it is killed; each has one in hand at once. */
const steps = ["taken", "addressed", "delivered", "recorded"] as const;
type Step = (typeof steps)[number];
type Kind = "alert" | "form-reminder" | "confirmed" | "changed" | "cancelled" | "reminder";

const patience = { timeout: 150_000, interval: 50 };
const nothingWorse = {
  "bladder-bowel-saddle": "no",
  "legs-or-walking": "no",
  "fever-chest-or-worse": "no",
} as const;

let world: World;
let mail: Awaited<ReturnType<typeof mailServer>>;
let worker: WorkerProcess;
/** As the world's, but the jobs wait until they are let go. */
let waiting: Services;

beforeAll(async () => {
  world = await openWorld();
  mail = await mailServer();
  const { jobs } = world.services;
  waiting = {
    ...world.services,
    jobs: { send: (tx, name, data) => jobs.send(tx, name, data, new Date("2100-01-01")) },
  };
  worker = await startWorkerProcess(world, mail.url);
});
afterAll(async () => {
  await worker.kill();
  await world.close();
  await mail.close();
});

/** A clinic of its own with one mail of a kind that is due to an address, and no other job. */
async function oneMail(kind: Kind, to: string): Promise<string> {
  const { id: clinicId, visitor } = await world.clinic();
  if (kind === "alert") {
    await world.owner.query("update clinic set on_call_email = $2 where id = $1", [clinicId, to]);
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
    await world.act(raiseEmergency, actor, { intakeId }, waiting);
  } else if (kind === "form-reminder") {
    const { intakeId, actor } = await world.patient(visitor, {});
    await world.act(saveContact, actor, { intakeId, contact: { ...contact, email: to } }, waiting);
    const aDayLater = { ...waiting, now: () => addMinutes(monday, 24 * 60) };
    await world.act(remindUnfinished, { kind: "system", clinicId }, { intakeId }, aDayLater);
  } else {
    await visitMail(kind, visitor, to);
  }
  // By the clock of the worker it may be night, and the visit or the time of the form is over.
  await world.owner.query("update message set quiet_zone = null, stale_at = null where clinic_id = $1", [
    clinicId,
  ]);
  await world.owner.query("update intake set expires_at = '2100-01-01' where clinic_id = $1", [clinicId]);
  const last = "select id from pgboss.job where name = 'message.send' and data->>'clinicId' = $1";
  await world.owner.query(
    `delete from pgboss.job where data->>'clinicId' = $1
       and id <> (${last} order by created_on desc limit 1)`,
    [clinicId],
  );
  return clinicId;
}

async function visitMail(
  kind: Exclude<Kind, "alert" | "form-reminder">,
  visitor: Awaited<ReturnType<World["clinic"]>>["visitor"],
  to: string,
): Promise<void> {
  const { clinicId } = visitor;
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const [free, taken] = await world.slots(clinicId);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, waiting);
  const booking = { slotId: taken?.id, bookingKey: randomUUID(), email: to };
  const { startsAt } = await world.act(bookAppointment, actor, booking, waiting);
  const { rows } = await world.owner.query<{ id: string }>(
    "select id from appointment where booking_key = $1",
    [booking.bookingKey],
  );
  const visit = { appointmentId: rows[0]?.id, version: 0 };
  if (kind === "changed") {
    // To be moved to: a time of the same kind.
    await world.owner.query("update slot set visit_type = 'video-call' where id = $1", [free?.id]);
    const move = { ...visit, slotId: free?.id, recheck: nothingWorse };
    await world.act(moveAppointment, actor, move, waiting);
  }
  if (kind === "cancelled")
    await world.act(cancelAppointment, actor, { ...visit, reason: "feels-better" }, waiting);
  if (kind === "reminder") {
    const reminder = {
      appointmentId: visit.appointmentId,
      startsAt: startsAt.toISOString(),
      hoursBefore: 24,
    };
    await world.act(remindPatient, { kind: "system", clinicId }, reminder, waiting);
  }
}

const counts = {
  active: "select count(*) from pgboss.job where data->>'clinicId' = any($1) and state = 'active'",
  open: "select count(*) from pgboss.job where data->>'clinicId' = any($1) and state <> 'completed'",
  triedAgain: "select count(*) from pgboss.job where data->>'clinicId' = any($1) and retry_count = 1",
  recorded: `select count(*) from audit_event where clinic_id = any($1::uuid[]) and action = 'messages.send'
    and not details ? 'again'`,
} as const;

async function count(what: keyof typeof counts, clinics: readonly string[]): Promise<number> {
  const { rows } = await world.owner.query<{ count: string }>(counts[what], [clinics]);
  return Number(rows[0]?.count);
}

it.for(["alert", "form-reminder", "confirmed", "changed", "cancelled", "reminder"] as const)(
  "killed with -9 at every step of a mail (%s): none is missing, none is repeated that was recorded",
  { timeout: 300_000 },
  async (kind) => {
    const to = (step: Step) => `${step}.${kind}@example.org`;
    const clinicOf = new Map<Step, string>();
    for (const step of steps) clinicOf.set(step, await oneMail(kind, to(step)));
    const clinics = [...clinicOf.values()];
    const row = await hold(world, "select from message where clinic_id = $1 for update", [
      clinicOf.get("taken"),
    ]);
    await world.owner.query("update pgboss.job set start_after = now() where data->>'clinicId' = any($1)", [
      clinics,
    ]);
    const stops = (["addressed", "delivered", "recorded"] as const).map(to);
    await vi.waitFor(async () => {
      expect([...mail.stopped.keys()]).toEqual(expect.arrayContaining(stops));
      expect(await count("active", clinics)).toBe(4);
    }, patience);
    const ending = await hold(world, "select from pgboss.job where data->>'clinicId' = $1 for update", [
      clinicOf.get("recorded"),
    ]);
    mail.stopped.get(to("recorded"))?.();
    await vi.waitFor(async () => expect(await count("recorded", clinics)).toBe(1), patience);
    await worker.kill();
    await row.releaseToNobody();
    await ending.releaseToNobody();

    await missDeadWorker(world);
    worker = await startWorkerProcess(world, mail.url);
    await vi.waitFor(async () => {
      await endPauses(world);
      expect(await count("open", clinics)).toBe(0);
    }, patience);

    expect(await count("triedAgain", clinics)).toBe(4);
    const mails = (step: Step) => mail.received.filter((one) => one.to === to(step));
    // SMTP cannot give exactly once; a repetition carries the same id, by which a mail server may drop it.
    expect(steps.map((step) => mails(step).length)).toEqual([1, 1, 2, 1]);
    expect(steps.map((step) => new Set(mails(step).map(({ id }) => id)).size)).toEqual([1, 1, 1, 1]);
    expect(await count("recorded", clinics)).toBe(4);
  },
);
