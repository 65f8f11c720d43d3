import { Client } from "pg";
import { places } from "./places.ts";

const copy = (table: string, changes: string) =>
  `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object(${changes}))).*`;

/**
 * Makes of the one visit that a clinic has booked a whole day of `clinicians` times 15 visits of half an hour, from
 * 8:00 to 15:30 on the day of New York after tomorrow, and says which day that is.
 */
export async function fillDay(clinicId: string, clinicians: number): Promise<string> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  await owner.query(
    `create temporary table busy on commit drop as
     select n, who, gen_random_uuid() as intake_id, gen_random_uuid() as case_id, gen_random_uuid() as slot_id,
       gen_random_uuid() as patient_id,
       (date_trunc('day', now() at time zone 'America/New_York') + interval '2 days 8 hours'
         + nth * interval '30 minutes') at time zone 'America/New_York' as starts_at
     from generate_series(1, $1) who, generate_series(0, 14) nth, lateral (select who * 100 + nth as n) as numbered`,
    [clinicians],
  );
  await owner.query(
    `create temporary table busy_staff on commit drop as
     select who, gen_random_uuid() as id from generate_series(1, ${clinicians}) who`,
  );
  const visit = "join appointment one on one.clinic_id = $1 and one.status = 'booked'";
  for (const statement of [
    `${copy("staff_member", "'id', b.id, 'email', b.id || '@example.org', 'name', 'Clinician ' || b.who")}
     from busy_staff b, staff_member one where one.clinic_id = $1 and one.name = 'Ana Clinician'`,
    `${copy("patient", "'id', b.patient_id, 'name', 'Patient Number ' || b.n")}
     from busy b, patient one where one.clinic_id = $1`,
    `${copy("intake", "'id', b.intake_id, 'patient_id', b.patient_id")}
     from busy b, intake one where one.clinic_id = $1`,
    `insert into "case" (clinic_id, id, reference, intake_id, patient_id, triage_id, level_rank, status, due_at, raised_at, sent_at)
     select one.clinic_id, b.case_id, 'BUSY' || b.n, b.intake_id, b.patient_id, one.triage_id, one.level_rank, one.status,
       one.due_at, one.raised_at, one.sent_at
     from busy b, "case" one where one.clinic_id = $1`,
    `${copy("slot", "'id', b.slot_id, 'staff_member_id', s.id, 'starts_at', b.starts_at, 'ends_at', b.starts_at + interval '25 minutes'")}
     from busy b join busy_staff s using (who) ${visit.replaceAll("one", "visit")}
       join slot one on one.clinic_id = $1 and one.id = visit.slot_id`,
    `${copy("appointment", "'id', gen_random_uuid(), 'booking_key', gen_random_uuid(), 'slot_id', b.slot_id, 'case_id', b.case_id, 'patient_id', b.patient_id, 'staff_member_id', s.id, 'starts_at', b.starts_at, 'ends_at', b.starts_at + interval '25 minutes', 'window_ends_at', b.starts_at + interval '1 day'")}
     from busy b join busy_staff s using (who) ${visit}`,
  ]) {
    await owner.query(statement, [clinicId]);
  }
  const { rows } = await owner.query<{ day: string }>(
    "select to_char(starts_at at time zone 'America/New_York', 'YYYY-MM-DD') as day from busy limit 1",
  );
  await owner.query("commit");
  await owner.end();
  return rows[0]?.day ?? "";
}
