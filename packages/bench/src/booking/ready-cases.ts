import { randomUUID } from "node:crypto";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import type { openServices } from "@preamble/api/services";
import type { Actor } from "@preamble/db/actor";
import type { Answers } from "@preamble/domain/answers";
import type { Client } from "pg";
import { fillForm } from "../submit/ready-forms.ts";

export const callOf = (actor: Actor) => ({ actor, requestId: "bench", issueSession: () => {} });

export type Slot = {
  readonly id: string;
  readonly staffMemberId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** Sends one form by the acts of a patient, and copies its case; each copy is the form of someone who may book. */
export async function copyCases(
  services: Awaited<ReturnType<typeof openServices>>,
  superuser: Client,
  { clinicId, answers, count }: { clinicId: string; answers: Answers; count: number },
): Promise<string[]> {
  const intakeId = await fillForm(services, clinicId, answers);
  const patient = callOf({ kind: "patient", clinicId, sessionId: randomUUID(), intakeId });
  await submitIntake.execute(services, patient, { intakeId, submissionKey: randomUUID() });
  const { rows } = await superuser.query<{ id: string }>(
    `with form as (
       insert into intake select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
       from intake i, generate_series(1, $3) where i.clinic_id = $1 and i.id = $2 returning id),
     numbered as (select id, row_number() over () as n from form),
     sent as (
       insert into "case" (clinic_id, reference, intake_id, patient_id, triage_id, level_rank, due_at, raised_at, sent_at)
       select c.clinic_id, 'B' || f.n, f.id, c.patient_id, c.triage_id, c.level_rank, c.due_at, c.raised_at, c.sent_at
       from "case" c, numbered f where c.clinic_id = $1 and c.intake_id = $2)
     select id from form`,
    [clinicId, intakeId, count],
  );
  return rows.map(({ id }) => id);
}

/** Visits of 20 minutes one after the other from a day that every routine patient may book, shared by ten clinicians. */
export async function insertSlots(superuser: Client, clinicId: string, count: number): Promise<Slot[]> {
  const members = Array.from({ length: 10 }, () => randomUUID());
  const locationId = randomUUID();
  await superuser.query(
    "insert into location (clinic_id, id, name, hours) values ($1, $2, 'Harbor Street', '{}')",
    [clinicId, locationId],
  );
  await superuser.query(
    `insert into staff_member (clinic_id, id, email, name, title, roles, password_hash, totp_secret)
     select $1, id, id || '@example.org', 'Demo Person', 'Physician', '{clinician}', 'none', 'none'
     from unnest($2::uuid[]) id`,
    [clinicId, members],
  );
  const minute = 60_000;
  const from = Date.now() + 3 * 24 * 60 * minute;
  const slots = Array.from({ length: count }, (_, index): Slot => {
    const startsAt = from + Math.floor(index / members.length) * 30 * minute;
    return {
      id: randomUUID(),
      staffMemberId: members[index % members.length] ?? "",
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + 20 * minute),
    };
  });
  await superuser.query(
    `insert into slot (clinic_id, id, location_id, staff_member_id, visit_type, starts_at, ends_at, time_zone, rule)
     select $1, id, $2, member, 'follow-up', starts_at, ends_at, 'America/New_York', 'bench'
     from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) s (id, member, starts_at, ends_at)`,
    [
      clinicId,
      locationId,
      slots.map(({ id }) => id),
      slots.map(({ staffMemberId }) => staffMemberId),
      slots.map(({ startsAt }) => startsAt),
      slots.map(({ endsAt }) => endsAt),
    ],
  );
  return slots;
}
