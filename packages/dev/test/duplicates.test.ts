import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import type { Verb } from "@preamble/api/define-verb";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, refusal, workedAnswers } from "../../api/test/world.ts";
import { type Random, randomFrom } from "../src/seed/random.ts";

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const trials = Number(process.env["PREAMBLE_TRIALS"] ?? 500);
/** Each form is one trial of sending and, where it may be booked, one of booking. */
const formsOfClinic = 50;
const atOnce = 5;
/** Where a trial has failed the database is gone, and no try is answered any more. */
const mostTries = 100;

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Forms that are filled in and not sent, copies of one, with a visit to book for each. */
async function filledForms(vignette: string) {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId } = await world.patient(visitor, workedAnswers(vignette));
  const [visit] = await world.slots(clinicId);
  const { rows: forms } = await world.owner.query<{ id: string }>(
    `insert into intake select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
     from intake i, generate_series(1, $2) where i.id = $1 returning id`,
    [intakeId, formsOfClinic],
  );
  const { rows: visits } = await world.owner.query<{ id: string }>(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'visit_type', 'follow-up', 'starts_at', s.starts_at + (n + 1) * interval '1 hour',
       'ends_at', s.starts_at + (n + 1) * interval '1 hour' + interval '20 minutes'))).*
     from slot s, generate_series(1, $2) n where s.id = $1 returning id`,
    [visit?.id, formsOfClinic],
  );
  const actorOf = (form: string): Actor => ({
    kind: "patient",
    clinicId,
    sessionId: randomUUID(),
    intakeId: form,
  });
  return {
    clinicId,
    forms: forms.map(({ id }, index) => ({ id, actor: actorOf(id), slotId: visits[index]?.id ?? "" })),
  };
}

/** Ends a connection that is at work just now, whoever uses it. */
const cutOne = () =>
  world.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid() and backend_type = 'client backend'
     order by random() limit 1`,
  );

const ways = ["repeated", "delayed", "raced", "cut off"] as const;

let unanswered = 0;

/**
 * Delivers one call two to five times in one of the ways, and once more until it is answered: a connection
 * that is cut is no answer. Returns the different answers, of which there should be one.
 */
async function deliver(random: Random, verb: Verb, actor: Actor, input: unknown): Promise<string[]> {
  const answers = new Set<string>();
  async function once(): Promise<boolean> {
    const outcome = world.act(verb, actor, input);
    const { code, reasons } = await refusal(outcome);
    if (code === "unavailable") {
      unanswered += 1;
      return false;
    }
    answers.add(code === "done" ? JSON.stringify(await outcome) : `${code} ${reasons.join(" ")}`);
    return true;
  }
  const times = random.between(2, 5);
  switch (random.pick(ways)) {
    case "repeated":
      for (let time = 0; time < times; time += 1) await once();
      break;
    case "delayed":
      await Promise.all(Array.from({ length: times }, () => wait(random.between(0, 40)).then(once)));
      break;
    case "raced":
      await Promise.all(Array.from({ length: times }, once));
      break;
    case "cut off":
      await Promise.all([once(), wait(random.between(0, 8)).then(cutOne), once()]);
      break;
  }
  for (let tries = 0; !(await once()); tries += 1) {
    if (tries === mostTries) throw new Error(`${verb.name} was not answered.`);
  }
  return [...answers];
}

const count = (from: string) => `(select count(*)::int from ${from})`;

/** What a clinic holds of its sent forms; a call that was answered again leaves an audit entry that says so. */
async function effects(clinicId: string): Promise<Record<string, number>> {
  const { rows } = await world.owner.query<Record<string, number>>(
    `select ${count("submission where clinic_id = $1")} as submissions,
       ${count("triage where clinic_id = $1")} as triages, ${count('"case" where clinic_id = $1')} as cases,
       ${count("audit_event where clinic_id = $1 and action = 'intake.submit' and not details ? 'again'")} as sendings,
       ${count("message where clinic_id = $1")} as alerts,
       ${count("pgboss.job where name = 'message.send' and data->>'clinicId' = $1::text")} as jobs,
       ${count("appointment where clinic_id = $1")} as appointments,
       ${count("audit_event where clinic_id = $1 and action = 'appointments.book' and not details ? 'again'")} as bookings`,
    [clinicId],
  );
  return rows[0] ?? {};
}

it(
  `sent and booked again, late, at once or cut off, each has one effect and one answer (${trials} trials, seed ${seed})`,
  { timeout: 0 },
  async () => {
    const random = randomFrom(seed);
    for (let done = 0, batch = 0; done < trials; batch += 1) {
      // VS-069 is routine and may be booked; VS-008 is an emergency, which alerts and is never booked.
      const isEmergency = batch % 5 === 4;
      const { clinicId, forms } = await filledForms(isEmergency ? "VS-008" : "VS-069");
      const left = [...forms];
      async function work(own: Random): Promise<void> {
        for (let form = left.pop(); form; form = left.pop()) {
          const sending = { intakeId: form.id, submissionKey: randomUUID() };
          expect(await deliver(own, submitIntake, form.actor, sending)).toHaveLength(1);
          const booking = { slotId: form.slotId, bookingKey: randomUUID() };
          const answers = await deliver(own, bookAppointment, form.actor, booking);
          expect(answers).toEqual([expect.stringMatching(isEmergency ? /^not_bookable / : /startsAt/)]);
        }
      }
      await Promise.all(Array.from({ length: atOnce }, () => work(randomFrom(random.between(0, 2 ** 31)))));
      const [alerted, booked] = isEmergency ? [formsOfClinic, 0] : [0, formsOfClinic];
      expect(await effects(clinicId)).toEqual({
        submissions: formsOfClinic,
        triages: formsOfClinic,
        cases: formsOfClinic,
        sendings: formsOfClinic,
        alerts: alerted,
        jobs: alerted,
        appointments: booked,
        bookings: booked,
      });
      done += 2 * formsOfClinic;
    }
    expect(unanswered).toBeGreaterThan(trials / 100);
  },
);
