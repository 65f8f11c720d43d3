import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationRole } from "../src/client.ts";
import { testDatabase } from "./database.ts";

type Table = { name: string; columns: string[] };

let database: Awaited<ReturnType<typeof testDatabase>>;
let app: Client;
let tables: Table[];
const [mine, theirs] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await testDatabase();
  app = new Client({ connectionString: database.ownerUrl, options: `-c role=${applicationRole}` });
  await app.connect();
  const { rows } = await app.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'public' group by table_name having bool_or(column_name = 'clinic_id') order by 1`,
  );
  tables = rows;
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** Runs statements in one transaction under a clinic, or under none, and rolls back. */
async function under<T>(clinicId: string | null, run: () => Promise<T>): Promise<T> {
  await app.query("begin");
  try {
    if (clinicId) await app.query(`set local app.clinic_id = '${clinicId}'`);
    return await run();
  } finally {
    await app.query("rollback");
  }
}

const insertFor = (clinicId: string) =>
  app.query(
    "insert into message (clinic_id, kind, recipient, subject, body) values ($1, 'emergency-alert', 'a', 'b', 'c')",
    [clinicId],
  );

describe("the application role", () => {
  it("owns nothing, is no superuser and may not bypass row level security", async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = $1`,
      [applicationRole],
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
  });

  it("may not rewrite what was recorded", async () => {
    for (const table of ["answer_event", "submission", "triage", "audit_event"]) {
      const { rows } = await app.query(
        "select has_table_privilege($1, 'update') as update, has_table_privilege($1, 'delete') as delete",
        [table],
      );
      expect(rows).toEqual([{ update: false, delete: false }]);
    }
  });
});

it("every tenant table forces row level security with a policy for reading and writing", async () => {
  const { rows } = await app.query<{ name: string; forced: boolean; policies: number }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polqual is not null
          and p.polwithcheck is not null and pg_get_expr(p.polqual, c.oid) like '%app.clinic_id%') as policies
     from pg_class c where c.relname = any($1) and c.relkind = 'r' order by 1`,
    [tables.map(({ name }) => name)],
  );
  expect(rows.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  expect(tables.length).toBeGreaterThanOrEqual(14);
  expect(rows.filter(({ forced, policies }) => !forced || policies !== 1)).toEqual([]);
});

it("every primary key of a tenant table begins with the clinic", async () => {
  const { rows } = await app.query<{ name: string }>(
    `select c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where k.contype = 'p' and a.attname = 'clinic_id' and c.relname = any($1) order by 1`,
    [tables.map(({ name }) => name)],
  );
  expect(rows.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
});

describe("one clinic", () => {
  it("reads, changes and deletes its own row and not another's", async () => {
    for (const [acting, touched] of [
      [mine, 1],
      [theirs, 0],
    ] as const) {
      await under(mine, async () => {
        await insertFor(mine);
        await app.query(`set local app.clinic_id = '${acting}'`);
        expect((await app.query("select * from message")).rowCount).toBe(touched);
        expect((await app.query("update message set subject = 'x'")).rowCount).toBe(touched);
        expect((await app.query("delete from message")).rowCount).toBe(touched);
      });
    }
  });

  it("may not write a row for another", async () => {
    await expect(under(mine, () => insertFor(theirs))).rejects.toThrow(/row-level security/);
  });
});

it("with no clinic set nothing is visible and nothing can be written", async () => {
  for (const { name } of tables) {
    expect((await under(null, () => app.query(`select from "${name}"`))).rowCount).toBe(0);
  }
  await expect(under(null, () => insertFor(mine))).rejects.toThrow(/row-level security/);
});
