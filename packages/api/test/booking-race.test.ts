import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { connect } from "@preamble/db/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { expireHold } from "../src/appointments/expire-hold.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import type { Services, Verb } from "../src/define-verb.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { randomFrom } from "../../db/test/random-from.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const attempts = Number(process.env["PREAMBLE_ATTEMPTS"] ?? 2000);
const clients = 200;
const connections = 20;
const limitMs = 60_000 + attempts * 100;

let world: Awaited<ReturnType<typeof openWorld>>;
let services: Services;
beforeAll(async () => {
  world = await openWorld();
  const database = connect(world.database.ownerUrl, { poolSize: connections });
  const inTurn = atMost(connections);
  // All clients ask at once; those without a connection wait for as long as it takes.
  services = {
    ...world.services,
    database: { ...database, transaction: (run) => inTurn(() => database.transaction(run)) },
  };
});
afterAll(async () => {
  await services.database.close();
  await world.close();
});

function atMost(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** As many routine patients (VS-069) whose forms are sent, copies of one, and slots of one clinician. */
async function crowdAt(slotCount: number) {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const [first] = await world.slots(clinicId);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const { rows: forms } = await world.owner.query<{ id: string }>(
    `insert into intake select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
     from intake i, generate_series(1, $2) where i.id = $1 returning id`,
    [intakeId, clients],
  );
  await world.owner.query(
    `insert into "case" (clinic_id, reference, intake_id, patient_id, triage_id, level_rank, due_at, raised_at, sent_at)
     select c.clinic_id, 'R' || row_number() over (), f.id, c.patient_id, c.triage_id, c.level_rank, c.due_at, c.raised_at, c.sent_at
     from "case" c, unnest($2::uuid[]) f(id) where c.intake_id = $1`,
    [intakeId, forms.map(({ id }) => id)],
  );
  // Half of them overlap the slot before, so that what excludes is time and not the slot's name.
  const { rows: slots } = await world.owner.query<{ id: string }>(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'starts_at', s.starts_at + interval '1 day' + n * interval '30 minutes',
       'ends_at', s.ends_at + interval '1 day' + n * interval '30 minutes'))).*
     from slot s, generate_series(1, $2) n where s.id = $1 returning id`,
    [first?.id, slotCount],
  );
  return {
    clinicId,
    slots: slots.map(({ id }) => id),
    patients: forms.map(({ id }): Patient => ({
      kind: "patient",
      clinicId,
      sessionId: randomUUID(),
      intakeId: id,
    })),
  };
}

type Patient = Extract<Actor, { kind: "patient" }>;

const codeOf = async (verb: Verb, actor: Actor, input: unknown, at: Date) =>
  (await refusal(world.act(verb, actor, input, { ...services, now: () => at }))).code;

/** Pairs of live appointments of one clinician whose times overlap: what may never be. */
async function overlaps(clinicId: string): Promise<number> {
  const { rows } = await world.owner.query<{ pairs: number }>(
    `select count(*)::int as pairs from appointment a join appointment b
       on b.clinic_id = a.clinic_id and b.staff_member_id = a.staff_member_id and b.id > a.id
       and a.starts_at < b.ends_at and b.starts_at < a.ends_at
     where a.clinic_id = $1 and a.status in ('held', 'booked', 'seen') and b.status in ('held', 'booked', 'seen')`,
    [clinicId],
  );
  return rows[0]?.pairs ?? -1;
}

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" };

it(`of ${clients} patients who want one slot at once, one has it and every other is told that it is taken`, async () => {
  const { clinicId, slots, patients } = await crowdAt(1);
  const codes = await Promise.all(
    patients.map((patient, index) =>
      codeOf(
        index % 2 === 0 ? bookAppointment : holdSlot,
        patient,
        { slotId: slots[0], bookingKey: randomUUID() },
        monday,
      ),
    ),
  );
  expect(codes.filter((code) => code === "done")).toHaveLength(1);
  expect(codes.filter((code) => code === "slot_taken")).toHaveLength(clients - 1);
  expect(await overlaps(clinicId)).toBe(0);
});

it(
  `no two visits overlap through ${attempts} attempts of ${clients} patients at 100 slots (seed ${seed})`,
  async () => {
    const { clinicId, slots, patients } = await crowdAt(100);
    const random = randomFrom(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const codes = new Map<string, number>();
    const heldBy = new Map<Patient, { slotId: string; bookingKey: string }>();

    /** What each patient has booked, and the ids of what is held, as a round begins. */
    async function standing() {
      const { rows } = await world.owner.query<{
        id: string;
        version: number;
        status: string;
        key: string;
        form: string;
      }>(
        `select a.id, a.version, a.status, a.booking_key as key, c.intake_id as form
       from appointment a join "case" c on c.clinic_id = a.clinic_id and c.id = a.case_id
       where a.clinic_id = $1 and a.status in ('held', 'booked')`,
        [clinicId],
      );
      return {
        visits: new Map(rows.filter(({ status }) => status === "booked").map((row) => [row.form, row])),
        holds: new Map(rows.map((row) => [row.key, row.id])),
      };
    }

    async function act(
      patient: Patient,
      at: Date,
      { visits, holds }: Awaited<ReturnType<typeof standing>>,
    ): Promise<[string, string]> {
      const slotId = pick(slots);
      const step = random();
      const held = heldBy.get(patient);
      if (held) {
        heldBy.delete(patient);
        const appointmentId = holds.get(held.bookingKey);
        if (appointmentId && step < 0.3) {
          const system: Actor = { kind: "system", clinicId };
          return ["expire", await codeOf(expireHold, system, { appointmentId }, addMinutes(at, 11))];
        }
        return [
          "confirm",
          await codeOf(bookAppointment, patient, held, step < 0.5 ? addMinutes(at, 11) : at),
        ];
      }
      const visit = visits.get(patient.intakeId);
      if (visit && step < 0.4) {
        const input = { appointmentId: visit.id, version: visit.version, reason: "cannot-come" };
        return ["cancel", await codeOf(cancelAppointment, patient, input, at)];
      }
      if (visit) {
        const input = { appointmentId: visit.id, version: visit.version, slotId, recheck: no };
        return ["move", await codeOf(moveAppointment, patient, input, at)];
      }
      const wanted = { slotId, bookingKey: randomUUID() };
      if (step < 0.5) return ["book", await codeOf(bookAppointment, patient, wanted, at)];
      const code = await codeOf(holdSlot, patient, wanted, at);
      if (code === "done") heldBy.set(patient, wanted);
      return ["hold", code];
    }

    for (let done = 0; done < attempts; done += clients) {
      // Time goes on by four minutes a round, so that what is held and left runs out.
      const at = addMinutes(monday, 4 * ((done / clients) % 100));
      const now = await standing();
      for (const [what, code] of await Promise.all(patients.map((patient) => act(patient, at, now)))) {
        codes.set(`${what} ${code}`, (codes.get(`${what} ${code}`) ?? 0) + 1);
      }
      expect(await overlaps(clinicId)).toBe(0);
    }

    for (const what of ["book", "hold", "confirm", "move", "cancel", "expire"]) {
      expect(codes.get(`${what} done`) ?? 0).toBeGreaterThan(0);
    }
    const told = new Set([...codes.keys()].map((key) => key.split(" ")[1]));
    expect([...told].toSorted((a = "", b = "") => a.localeCompare(b))).toEqual([
      "done",
      "expired",
      "slot_taken",
    ]);
  },
  limitMs,
);
