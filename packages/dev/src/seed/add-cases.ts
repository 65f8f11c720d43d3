import type { ClinicHours } from "@preamble/booking/clinic-hours";
import { Client, escapeIdentifier } from "pg";
import { crowdMoments, momentsOf } from "./crowd-moments.ts";
import { crowdNames } from "./invented-names.ts";
import { randomFrom } from "./random.ts";
import { withoutIndexes } from "./without-indexes.ts";
import { workedResults } from "./worked-results.ts";

type Options = {
  /** How many cases the clinic has afterwards. */
  readonly cases: number;
  readonly seed: number;
  readonly now: Date;
  readonly say?: (line: string) => void;
};

/** One case in so many is still open. */
const openOneIn = 10;

/** A version 4 id that the seed and the case's number decide. */
const id = (what: string) =>
  `overlay(overlay(md5($1 || '${what}' || n) placing '4' from 13) placing '8' from 17)::uuid`;

/** A number from 0 to `below` that the seed and the case's number decide, another for each of four places. */
const pick = (place: 0 | 1 | 2 | 3, below: number | string) =>
  `(('x' || substr(chance, ${place * 8 + 1}, 8))::bit(32)::bigint & 2147483647) % ${below}`;

/** A row for each case to be made, from which its patient, form and triage are made too. */
const crowd = `
  create temp table crowd on commit drop as
  select n, ${id("case")} as case_id, ${id("intake")} as intake_id, ${id("patient")} as patient_id,
    ${id("triage")} as triage_id, upper(translate(substr(chance, 1, 8), '01', 'gh')) as reference,
    ($2::text[])[1 + ${pick(1, "cardinality($2::text[])")}] || ' ' ||
      ($3::text[])[1 + ${pick(2, "cardinality($3::text[])")}] as name,
    '+1 ' || 200 + ${pick(3, 800)} || ' 555 01' || lpad((${pick(0, 100)})::text, 2, '0') as phone,
    $4::date - w.age * 365 - 100 - (${pick(1, 265)})::int as born,
    case when ${pick(2, 4)} = 0 then 'es' else 'en' end as language,
    case when m.status <> 'new' then ($5::uuid[])[1 + ${pick(0, "cardinality($5::uuid[])")}] end as owner_id,
    case when m.status = 'booked' then ($8::uuid[])[1 + ${pick(3, "cardinality($8::uuid[])")}] end as location_id,
    w.place as worked, w.level_rank, w.families, w.unresolved, m.status, m.raised_at, m.due_at
  from generate_series($6::int, $7::int) n
  cross join lateral (select md5($1 || n) as chance) c
  cross join lateral (select ${pick(3, openOneIn)} = 0 as is_open) o
  join worked w on w.place = n % (select count(*) from worked)
  join moment m on m.level_rank = w.level_rank and m.is_open = o.is_open
    and m.place = ${pick(1, `case when o.is_open then ${momentsOf.open} else ${momentsOf.ended} end`)}`;

const fills: readonly (readonly [table: string, statement: string])[] = [
  [
    "patient",
    `insert into patient (clinic_id, id, name, phone, date_of_birth, language, voicemail_ok, text_ok, created_at)
     select $1, patient_id, name, phone, born, language, true, true, raised_at from crowd`,
  ],
  [
    "intake",
    `insert into intake (clinic_id, id, patient_id, language, protocol_hash, status, filler,
       care_consent_version, answers, version, created_at, last_activity_at, expires_at)
     select $1, intake_id, patient_id, language, h.protocol_hash, 'sent', '{"kind": "self"}', '2026-11',
       w.answers, 1, raised_at, raised_at, raised_at + interval '30 days'
     from crowd c join worked w on w.place = c.worked, clinic h where h.id = $1`,
  ],
  [
    "submission",
    `insert into submission (clinic_id, intake_id, submission_key, answers, annotations, protocol_hash, sent_at)
     select $1, intake_id, intake_id, w.answers, '{}', h.protocol_hash, raised_at
     from crowd c join worked w on w.place = c.worked, clinic h where h.id = $1`,
  ],
  [
    "triage",
    `insert into triage (clinic_id, id, intake_id, cause, level_rank, result, created_at)
     select $1, triage_id, intake_id, 'submission', c.level_rank, w.result, raised_at
     from crowd c join worked w on w.place = c.worked`,
  ],
  [
    "case",
    `insert into "case" (clinic_id, id, reference, intake_id, patient_id, triage_id, level_rank, status, owner_id,
       due_at, raised_at, sent_at, acknowledged_at, acknowledged_by, families, unresolved, location_id, ended_at, created_at)
     select $1, case_id, reference || n, intake_id, patient_id, triage_id, level_rank, status, owner_id,
       due_at, raised_at, raised_at, case when owner_id is not null then raised_at + interval '3 minutes' end,
       owner_id, families, unresolved, location_id,
       case when status in ('seen', 'closed') then raised_at + interval '2 hours' end, raised_at from crowd`,
  ],
  [
    // As the triggers of migration 0011 keep it: the names here are in plain letters.
    "case_search",
    `insert into case_search (clinic_id, case_id, patient_id, name, reference, digits, birth_date, open, raised_at)
     select $1, case_id, patient_id, lower(name), reference || n, regexp_replace(phone, '[^0-9]', '', 'g'), born,
       status not in ('seen', 'closed'), raised_at from crowd`,
  ],
];

/**
 * Brings a clinic to so many cases with copies of the worked cases, at other times and of other people: what
 * the queue, the search and the case page read, without the single answer events and the audit trail that
 * lead there. The same seed and time make the same cases. All or nothing.
 */
export async function addCases(
  ownerUrl: string,
  clinicId: string,
  { cases, seed, now, say = () => {} }: Options,
): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query("set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'");
    await owner.query("select set_config('app.clinic_id', $1, true)", [clinicId]);
    const { rows } = await owner.query<{
      hours: ClinicHours;
      clinicians: string[];
      locations: string[];
      known: number;
    }>(
      `select hours, array(select id from staff_member where clinic_id = $1 and 'clinician' = any(roles)
         order by name) as clinicians,
         array(select id from location where clinic_id = $1 order by name) as locations,
         (select count(*)::int from "case" where clinic_id = $1) as known
       from clinic where id = $1`,
      [clinicId],
    );
    const [home] = rows;
    if (!home || home.known >= cases) return;
    const today = now.toISOString().slice(0, 10);
    await stageWorked(owner, today);
    await stageMoments(owner, home.hours, now, seed);
    await owner.query(crowd, [
      String(seed),
      crowdNames.given,
      crowdNames.family,
      today,
      home.clinicians,
      home.known + 1,
      cases,
      home.locations,
    ]);
    await owner.query('alter table "case" disable trigger case_is_searchable');
    for (const [table, statement] of fills) {
      say(`  ${table}`);
      await withoutIndexes(owner, table, () => owner.query(statement, [clinicId]));
    }
    await owner.query('alter table "case" enable trigger case_is_searchable');
    await owner.query("commit");
    await owner.query(`vacuum (analyze) ${fills.map(([table]) => escapeIdentifier(table)).join(", ")}`);
  } finally {
    await owner.end();
  }
}

async function stageWorked(owner: Client, today: string): Promise<void> {
  await owner.query(
    `create temp table worked on commit drop as
     select w.*, array(select jsonb_array_elements_text(w.family_list)) as families
     from jsonb_to_recordset($1::jsonb) w (place int, answers jsonb, result jsonb, age int, level_rank smallint,
       unresolved smallint, family_list jsonb)`,
    [
      JSON.stringify(
        workedResults(today).map(({ levelRank, families, ...rest }) => ({
          ...rest,
          level_rank: levelRank,
          family_list: families,
        })),
      ),
    ],
  );
}

async function stageMoments(owner: Client, hours: ClinicHours, now: Date, seed: number): Promise<void> {
  await owner.query(
    `create temp table moment on commit drop as
     select * from jsonb_to_recordset($1::jsonb) m (level_rank smallint, is_open boolean, place int, status text,
       raised_at timestamptz, due_at timestamptz)`,
    [
      JSON.stringify(
        crowdMoments(hours, now, randomFrom(seed)).map(({ levelRank, isOpen, raisedAt, dueAt, ...rest }) => ({
          ...rest,
          level_rank: levelRank,
          is_open: isOpen,
          raised_at: raisedAt,
          due_at: dueAt,
        })),
      ),
    ],
  );
  await owner.query("analyze worked");
  await owner.query("analyze moment");
}
