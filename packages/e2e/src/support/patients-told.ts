import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

/** What every patient of the run wrote of themselves, and the table it is kept in. A clinic's own is not theirs. */
const written = `
  with own as (select string_agg(value, ' ') as words from (
    select c::text as value from clinic c union all select m::text from staff_member m
    union all select l::text from location l union all select i::text from invitation i) everything)
  select distinct field, value from (
    select 'name' as field, name as value from patient union all
    select 'phone', phone from patient union all
    select 'email', email from patient union all
    select 'helper', filler->>'name' from intake union all
    select 'words', annotations->>'words' from intake union all
    select 'allergies', annotations->>'allergies' from intake) told, own
  where length(value) >= 8 and value ~ '[ @]' and position(value in own.words) = 0`;

const silentTables = ["pgboss.job", "audit_event", "session", "throttle", "call_count"];

type Places = {
  readonly superuser: string;
  readonly logs: string;
  readonly databaseLog: string;
  readonly mail: string;
};

/**
 * Where the run left something of any of its patients that must hold nothing of theirs: the logs, the mails but for whom
 * they go to, jobs, sessions and the audit trail. Names the field and the place, never the value.
 */
export async function patientsTold({ superuser, logs, databaseLog, mail }: Places) {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  const { rows } = await client.query<{ field: string; value: string }>(written);
  const tables: { place: string; text: string }[] = [];
  for (const table of silentTables) {
    const { rows: lines } = await client.query<{ line: string }>(`select t::text as line from ${table} t`);
    tables.push({ place: table, text: lines.map(({ line }) => line).join("\n") });
  }
  await client.end();
  const files = readdirSync(logs, { recursive: true, encoding: "utf8" })
    .map((name) => join(logs, name))
    .filter((file) => lstatSync(file).isFile());
  const mails = readFileSync(mail, "utf8").trim().split("\n").filter(Boolean);
  const texts = [
    ...tables,
    ...[...files, databaseLog].map((file) => ({ place: file, text: readFileSync(file, "utf8") })),
    { place: "mail", text: mails.map((line) => JSON.stringify({ ...JSON.parse(line), to: [] })).join("\n") },
  ];
  const told = texts.flatMap(({ place, text }) =>
    rows
      .filter(({ value }) => text.includes(value) || text.includes(JSON.stringify(value).slice(1, -1)))
      .map(({ field }) => `${field} in ${place}`),
  );
  return { patients: rows.length, told: [...new Set(told)] };
}
