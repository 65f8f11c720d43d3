import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { hashSecret, newSecret } from "@preamble/auth/secret";
import { contact, event, workedAnswers } from "../../../api/test/world.ts";
import { type Caller, callerOf, isPassing } from "../caller.ts";
import type { DatabaseServer } from "../database-server.ts";
import { makeClinic } from "../make-clinic.ts";

/** Someone who may book, known to each of the servers by one cookie. */
export type Racer = {
  readonly intakeId: string;
  /** Asks one of the servers for a thing to be done; the code that it is refused with, or "done". */
  readonly ask: (server: number, path: string, input: unknown) => Promise<string>;
};

/** What someone has booked or keeps. */
type Standing = { id: string; version: number; status: "held" | "booked"; key: string; intakeId: string };

const live = "('held', 'booked', 'seen')";

/** A clinic with routine patients (VS-069) whose forms are sent, and visits that overlap in pairs. */
export async function openRace(
  server: DatabaseServer,
  addresses: readonly [string, ...string[]],
  { racers, slots }: { racers: number; slots: number },
) {
  const clinic = await makeClinic(server, slots);
  const ask = <Row extends object>(statement: string, ...given: unknown[]) =>
    server.asSuperuser(async (client) => (await client.query<Row>(statement, [clinic.id, ...given])).rows);
  const first = await sendForm(callerOf(addresses[0], clinic.slug));
  const secrets = Array.from({ length: racers }, newSecret);
  const copies = await ask<{ id: string; n: number }>(
    `with form as (
       insert into intake select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
       from intake i, generate_series(1, $3) where i.clinic_id = $1 and i.id = $2 returning clinic_id, id),
     numbered as (select *, (row_number() over ())::int as n from form),
     sent as (
       insert into "case" (clinic_id, reference, intake_id, patient_id, triage_id, level_rank, due_at, raised_at, sent_at)
       select c.clinic_id, 'R' || f.n, f.id, c.patient_id, c.triage_id, c.level_rank, c.due_at, c.raised_at, c.sent_at
       from "case" c, numbered f where c.clinic_id = $1 and c.intake_id = $2),
     known as (
       insert into session (clinic_id, secret_hash, intake_id, expires_at)
       select f.clinic_id, ($4::text[])[f.n], f.id, now() + interval '1 day' from numbered f)
     select id, n from numbered`,
    first,
    racers,
    secrets.map(hashSecret),
  );
  // Longer than the time from one to the next, so that what excludes is time and not the slot's name.
  const wanted = await ask<{ id: string }>(
    "update slot set ends_at = starts_at + interval '15 minutes' where clinic_id = $1 returning id",
  );
  return {
    slots: wanted.map(({ id }) => id),
    racers: copies.map(({ id, n }): Racer => {
      const cookie = `preamble_patient=${clinic.id}.${secrets[n - 1]}`;
      const callers = addresses.map((address) => callerOf(address, clinic.slug, cookie));
      return {
        intakeId: id,
        ask: (which, path, input) => insist(callers[which % callers.length] as Caller, path, input),
      };
    }),
    /** What everyone has now. */
    standing: () =>
      ask<Standing>(`select a.id, a.version, a.status, a.booking_key as key, c.intake_id as "intakeId"
        from appointment a join "case" c on c.clinic_id = a.clinic_id and c.id = a.case_id
        where a.clinic_id = $1 and a.status in ('held', 'booked')`),
    /** Lets the ten minutes of a hold be over. */
    runOut: (key: string) =>
      ask(
        "update appointment set held_until = now() where clinic_id = $1 and booking_key = $2 and status = 'held'",
        key,
      ),
    /** Pairs of live visits of one clinician whose times overlap: what may never be. */
    overlaps: () =>
      ask(`select a.id, b.id from appointment a join appointment b
        on b.clinic_id = a.clinic_id and b.staff_member_id = a.staff_member_id and b.id > a.id
        and a.starts_at < b.ends_at and b.starts_at < a.ends_at
        where a.clinic_id = $1 and a.status in ${live} and b.status in ${live}`),
  };
}

/** What gets no answer while all ask at once is asked again under the same key, as a patient's page does. */
async function insist(call: Caller, path: string, input: unknown): Promise<string> {
  const outcome = await call(path, input);
  if (isPassing(outcome)) {
    await wait(50);
    return insist(call, path, input);
  }
  return outcome.kind === "refused" ? outcome.code : "done";
}

async function sendForm(call: Caller): Promise<string> {
  const begun = await call("intake.start", { language: "en" });
  const { intakeId } = (begun.kind === "done" ? begun.value : {}) as { intakeId: string };
  const events = Object.entries(workedAnswers("VS-069")).map(([id, value]) => event(id, value));
  for (const [path, input] of [
    ["intake.saveContact", { intakeId, contact }],
    ["intake.saveAnswers", { intakeId, events }],
    ["intake.submit", { intakeId, submissionKey: randomUUID() }],
  ] as const) {
    const { kind } = await call(path, input);
    if (kind !== "done") throw new Error(`${path}: ${kind}`);
  }
  return intakeId;
}
