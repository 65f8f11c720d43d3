import type { Client } from "pg";

/** Large enough that the planner weighs an index against reading the whole table. */
export const crowd = 5000;
const clinicians = 4;

const quiet = {
  level: "routine",
  fired: [],
  unresolved: [],
  contradictions: [],
  escalations: [],
  missing: [],
  complete: true,
};

/**
 * Fills a clinic with as many patients, forms, triages and cases of all levels, one in five closed, with
 * slots every 45 minutes, every second one taken, with a session of each patient and as many of staff, one
 * seen each minute until Monday noon, with as many members, times away and days planned by themselves, most of them over, with as many mails, locations and views of the queue,
 * with a call or a form to make or made, with every ninth on the waitlist and all others off it again, and with an
 * audit row for each case.
 */
export async function fillClinic(
  superuser: Client,
  clinicId: string,
  protocolHash: string,
  size = crowd,
): Promise<void> {
  const uuid = (name: string) =>
    `overlay(overlay(md5('${clinicId}' || ${name}) placing '4' from 13) placing '8' from 17)::uuid`;
  const id = (what: string) => uuid(`'${what}' || n`);
  const clinician = uuid(`'clinician' || n % ${clinicians}`);
  const place = uuid("'place'");
  const starts = "timestamptz '2026-03-02' + n * interval '45 minutes'";
  const ends = "timestamptz '2026-03-02 00:30' + n * interval '45 minutes'";

  /** Inserts a row for each n, its columns given as SQL. */
  const fill = (table: string, columns: Readonly<Record<string, string>>, series = `1, ${size}`) =>
    superuser.query(
      `insert into "${table}" (clinic_id, ${Object.keys(columns).join(", ")})
       select '${clinicId}', ${Object.values(columns).join(", ")} from generate_series(${series}) n`,
    );

  // Without a clinic in force no case is made searchable.
  await superuser.query(`set app.clinic_id = '${clinicId}'`);
  await fill(
    "staff_member",
    {
      id: clinician,
      email: "n || '@example.org'",
      name: "'Ana Rivera'",
      title: "'Physician'",
      roles: "'{clinician}'",
      password_hash: "''",
      totp_secret: "''",
    },
    `1, ${clinicians}`,
  );
  await fill("staff_member", {
    id: id("member"),
    email: "'member' || n || '@example.org'",
    name: "'Member ' || n",
    title: "'Physician'",
    roles: "'{clinician}'",
    password_hash: "''",
    totp_secret: "''",
  });
  await fill("location", { id: place, name: "'Harbor Street'", hours: "'{}'" }, "1, 1");
  await fill("location", { id: id("branch"), name: "'Branch ' || n", hours: "'{}'" });
  await fill("invitation", {
    email: "'invited' || n || '@example.org'",
    name: "'Invited ' || n",
    title: "'Nurse'",
    roles: "'{clinician}'",
    token_hash: "gen_random_uuid()",
    invited_by: id("member"),
    expires_at: "'2026-03-05'",
  });
  await fill("days_away", {
    staff_member_id: id("member"),
    first_day: "date '2026-03-20' - n",
    last_day: "date '2026-03-22' - n",
  });
  await fill("day_plan", {
    staff_member_id: id("member"),
    date: "date '2026-03-04' - n",
    plan: `'${JSON.stringify({ order: ["new-visit"], newVisitsKept: 0, spans: [], urgentOnly: false })}'`,
  });
  await fill("saved_view", { name: "'View ' || n", filter: "'{}'" });
  await fill("patient", { id: id("patient"), name: "'Patient ' || n", language: "'en'" });
  await fill("intake", {
    id: id("intake"),
    patient_id: id("patient"),
    language: "'en'",
    protocol_hash: `'${protocolHash}'`,
    status: "'sent'",
    answers: `'{"age-years": 50}'`,
    last_activity_at: "now()",
    expires_at: "now()",
  });
  const session = {
    secret_hash: "gen_random_uuid()",
    last_seen_at: "timestamptz '2026-03-02T17:00:00Z' - n * interval '1 minute'",
    expires_at: "'2026-03-03'",
  };
  await fill("session", { ...session, intake_id: id("intake") });
  await fill("session", { ...session, staff_member_id: clinician });
  await fill("message", {
    kind: "'emergency-alert'",
    recipient: "'oncall@example.org'",
    subject: "'A case needs a person now'",
    body: "''",
    created_at: "timestamptz '2026-03-02' - n * interval '1 minute'",
  });
  await fill("triage", {
    id: id("triage"),
    intake_id: id("intake"),
    cause: "'submission'",
    level_rank: "n % 6",
    result: `'${JSON.stringify({ ...quiet, protocolHash })}'`,
  });
  await fill("case", {
    id: id("case"),
    reference: "'R' || n",
    intake_id: id("intake"),
    patient_id: id("patient"),
    triage_id: id("triage"),
    level_rank: "n % 6",
    status: "case when n % 5 = 0 then 'closed' else 'new' end",
    families: "case when n % 7 = 0 then '{infection}'::text[] else '{}' end",
    unresolved: "n % 3",
    ended_at: "case when n % 5 = 0 then timestamptz '2026-03-02' - n * interval '1 hour' end",
    due_at: "timestamptz '2026-03-02' + n * interval '1 minute'",
    raised_at: "'2026-03-02T15:00:00Z'",
  });
  await fill("task", {
    case_id: id("case"),
    kind: "case when n % 20 = 0 then 'send-form' else 'call-back' end",
    due_at: "timestamptz '2026-03-02' + n * interval '1 minute'",
    done_at: "case when n % 10 > 0 then timestamptz '2026-03-03' end",
    done_by: `case when n % 10 > 0 then ${clinician} end`,
  });
  await fill("document", {
    id: id("document"),
    kind: "'clinical-summary'",
    sha256: "encode(sha256(n::text::bytea), 'hex')",
    case_id: id("case"),
    issued_at: "timestamptz '2026-03-02' + n * interval '1 minute'",
  });
  await fill("slot", {
    id: id("slot"),
    location_id: place,
    staff_member_id: clinician,
    visit_type: "'new-visit'",
    starts_at: starts,
    ends_at: ends,
    time_zone: "'America/New_York'",
    rule: "'test'",
  });
  await fill(
    "appointment",
    {
      id: id("appointment"),
      booking_key: id("key"),
      slot_id: id("slot"),
      case_id: id("case"),
      patient_id: id("patient"),
      staff_member_id: clinician,
      visit_type: "'new-visit'",
      starts_at: starts,
      ends_at: ends,
      status: "'booked'",
      case_level_rank: "1",
      window_ends_at: "'2027-03-02'",
    },
    `2, ${size}, 2`,
  );
  await fill("waitlist_entry", {
    case_id: id("case"),
    asked_at: "timestamptz '2026-03-01' + n * interval '1 minute'",
    ended_at: "case when n % 9 > 0 then timestamptz '2026-03-02' end",
    ending: "case when n % 9 > 0 then 'left' end",
  });
  await fill("audit_event", {
    actor_kind: "'system'",
    action: "'cases.get'",
    subject_id: id("case"),
    created_at: "timestamptz '2026-01-01' + n * interval '5 minutes'",
    details: "'{}'",
    request_id: "'test'",
  });
  await superuser.query("reset app.clinic_id");
}
