import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase, type TestDatabase } from "./database.ts";

let database: TestDatabase;
let reader: Client;
let writer: Client;
beforeAll(async () => {
  database = await testDatabase();
  [reader, writer] = [new Client(database.ownerUrl), new Client(database.ownerUrl)];
  await reader.connect();
  await writer.connect();
});
afterAll(async () => {
  await reader.end();
  await writer.end();
  await database.drop();
});

/** Half an hour each, numbered from the start of 2026; a copy of the table needs no patients. */
const insertVisits = (from: number, to: number) =>
  writer.query(
    `insert into visit (clinic_id, booking_key, slot_id, case_id, patient_id, staff_member_id, visit_type,
       starts_at, ends_at, status, case_level_rank, window_ends_at)
     select uuid_nil, gen_random_uuid(), uuid_nil, gen_random_uuid(), uuid_nil, uuid_nil, 'in-person',
       timestamptz '2026-01-01Z' + n * interval '30 minutes',
       timestamptz '2026-01-01Z' + (n + 1) * interval '30 minutes', 'booked', 1, '2027-01-01Z'
     from generate_series($1::int, $2) n, (select '00000000-0000-0000-0000-000000000000'::uuid as uuid_nil)
     order by md5(n::text)
     on conflict do nothing returning starts_at`,
    [from, to],
  );

it("a query that reads live visits while their index grows opens no way to book one time twice", async () => {
  await writer.query("create table visit (like appointment including all) with (autovacuum_enabled = off)");
  await insertVisits(0, 59);
  await writer.query(
    "update visit set status = 'cancelled', cancel_reason = 'other' where extract(epoch from starts_at)::int % 5400 = 0",
  );
  await reader.query("set enable_seqscan = off; set enable_bitmapscan = off");
  const reading = reader.query(
    `select held.count from
       (select n, length(case when n = 2 then pg_sleep(1)::text end) from generate_series(1, 2) n offset 0) round (n, slept),
       lateral (select count(*) from visit
                where clinic_id = '00000000-0000-0000-0000-000000000000'
                  and staff_member_id = '00000000-0000-0000-0000-000000000000'
                  and status in ('held', 'booked', 'seen')
                  and tstzrange(starts_at, ends_at) && tstzrange('2026-01-01Z', '2027-01-01Z', case n when 1 then '[)' else '[]' end)
                offset 0) held
     where coalesce(slept, 0) >= 0`,
  );
  await pause(400);
  await insertVisits(1000, 1100);
  expect((await reading).rows).toHaveLength(2);

  const { rows: live } = await writer.query("select starts_at from visit where status = 'booked'");
  expect(live.length).toBe(141);
  const again = await insertVisits(0, 1100);
  const booked = new Set(live.map(({ starts_at }) => String(starts_at)));
  expect(again.rows.filter(({ starts_at }) => booked.has(String(starts_at)))).toEqual([]);
});

it("the exclusion of visits is the only GiST index, and no condition of a query implies its predicate", async () => {
  const { rows } = await reader.query(
    `select indexrelid::regclass::text as name, pg_get_expr(indpred, indrelid) as predicate
     from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
     join pg_namespace on pg_namespace.oid = relnamespace
     where amname = 'gist' and nspname = 'public' and indrelid is distinct from to_regclass('visit')`,
  );
  expect(rows).toEqual([{ name: "appointment_never_twice", predicate: expect.stringContaining("CASE") }]);
});
