import type { Client } from "pg";
import type { Acknowledged } from "./play-patient.ts";

const one = (statement: string) => `(select count(*)::int from ${statement})`;

/** What of the forms of a clinic is neither wholly there nor wholly absent; each row is a fault. */
const torn = `
  with form as (
    select i.clinic_id, i.id, i.status, i.answers, c.id as case_id, c.level_rank, c.status as case_status,
      ${one("submission s where s.clinic_id = i.clinic_id and s.intake_id = i.id and s.answers = i.answers")} as submissions,
      ${one("triage t where t.clinic_id = i.clinic_id and t.intake_id = i.id and t.cause = 'submission'")} as triages,
      ${one("audit_event a where a.clinic_id = i.clinic_id and a.action = 'intake.submit' and not a.details ? 'again' and a.subject_id = c.id")} as sendings,
      ${one("appointment a where a.clinic_id = i.clinic_id and a.case_id = c.id")} as appointments,
      ${one("audit_event a where a.clinic_id = i.clinic_id and a.action = 'appointments.book' and not a.details ? 'again' and a.subject_id = c.id")} as bookings,
      ${one("message m where m.clinic_id = i.clinic_id and position(c.reference in m.body) > 0")} as alerts,
      ${one("message m join pgboss.job j on j.name = 'message.send' and j.data->>'messageId' = m.id::text where m.clinic_id = i.clinic_id and position(c.reference in m.body) > 0")} as jobs,
      (select count(distinct question_id)::int from answer_event e where e.clinic_id = i.clinic_id and e.intake_id = i.id) as questions
    from intake i left join "case" c on c.clinic_id = i.clinic_id and c.intake_id = i.id
    where i.clinic_id = $1)
  select * from form where
    (status = 'sent') <> (case_id is not null)
    or submissions <> (status = 'sent')::int or triages <> (status = 'sent')::int or sendings <> (status = 'sent')::int
    or alerts <> coalesce((level_rank = 5)::int, 0) or jobs <> alerts
    or appointments > 1 or bookings <> appointments or (appointments = 1) <> coalesce(case_status = 'booked', false)
    or questions <> (select count(*) from jsonb_object_keys(answers))`;

/** Compares what patients of a clinic were told with what the database holds; a line for each fault. */
export async function findFaults(
  client: Client,
  clinicId: string,
  patients: readonly Acknowledged[],
): Promise<string[]> {
  const rows = async <Row extends object>(statement: string) =>
    (await client.query<Row>(statement, [clinicId])).rows;

  const intakes = new Set(
    (await rows<{ id: string }>("select id from intake where clinic_id = $1")).map(({ id }) => id),
  );
  const events = new Set(
    (await rows<{ id: string }>("select event_id as id from answer_event where clinic_id = $1")).map(
      ({ id }) => id,
    ),
  );
  const sent = new Map(
    (
      await rows<{ key: string; reference: string; level: string }>(
        `select s.submission_key as key, c.reference, t.result->>'level' as level
         from submission s join "case" c on c.clinic_id = s.clinic_id and c.intake_id = s.intake_id
         join triage t on t.clinic_id = c.clinic_id and t.id = c.triage_id where s.clinic_id = $1`,
      )
    ).map((row) => [row.key, row]),
  );
  const booked = new Map(
    (
      await rows<{ key: string; starts_at: Date }>(
        "select booking_key as key, starts_at from appointment where clinic_id = $1 and status = 'booked'",
      )
    ).map((row) => [row.key, row.starts_at.toISOString()]),
  );

  const faults: string[] = [];
  for (const patient of patients) {
    faults.push(...patient.refusals);
    if (patient.intakeId && !intakes.has(patient.intakeId)) faults.push("lost: a form that was begun");
    for (const eventId of patient.eventIds) if (!events.has(eventId)) faults.push("lost: an answer");
    if (patient.sent) {
      const stored = sent.get(patient.sent.key);
      if (stored?.reference !== patient.sent.reference || stored.level !== patient.sent.level) {
        faults.push(`lost: sending ${patient.sent.key}`);
      }
    }
    if (patient.booked && booked.get(patient.booked.key) !== patient.booked.startsAt) {
      faults.push(`lost: booking ${patient.booked.key}`);
    }
  }
  const halves = await rows<{ id: string; answers: unknown }>(torn);
  return [...faults, ...halves.map(({ answers: _answers, ...row }) => `torn: ${JSON.stringify(row)}`)];
}
