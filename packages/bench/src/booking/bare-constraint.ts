import { randomUUID } from "node:crypto";
import { Client, Pool } from "pg";

const connections = 10;

/**
 * The least that keeps two visits apart: one insert into a table with the same exclusion constraint, in a database of
 * its own on the same server, with as many connections.
 */
export async function openBareConstraint(ownerUrl: string) {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query("create database bare_booking");
  await owner.end();
  const pool = new Pool({ connectionString: ownerUrl.replace(/\/\w+$/, "/bare_booking"), max: connections });
  pool.on("error", () => {});
  await pool.query("create extension btree_gist");
  await pool.query(`create table bare_visit (
    clinic_id uuid not null, id uuid not null, staff_member_id uuid not null,
    starts_at timestamptz not null, ends_at timestamptz not null, primary key (clinic_id, id),
    exclude using gist (clinic_id with =, staff_member_id with =, tstzrange(starts_at, ends_at) with &&))`);
  const clinicId = randomUUID();
  const insert = {
    name: "bare visit",
    text: "insert into bare_visit values ($1, $2, $3, $4, $5)",
  };
  return {
    book: async (staffMemberId: string, startsAt: Date, endsAt: Date) => {
      await pool.query({ ...insert, values: [clinicId, randomUUID(), staffMemberId, startsAt, endsAt] });
    },
    count: async () => Number((await pool.query("select count(*) from bare_visit")).rows[0]?.count),
    close: () => pool.end(),
  };
}
