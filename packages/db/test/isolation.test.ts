import { randomUUID } from "node:crypto";
import { Client, DatabaseError } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationRole } from "../src/client.ts";
import { testDatabase, type TestDatabase } from "./database.ts";
import { insertRow, type TenantTable, tenantTables } from "./tenant-rows.ts";

let database: TestDatabase;
let app: Client;
let tables: TenantTable[];
const [mine, theirs] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await testDatabase();
  app = new Client({ connectionString: database.ownerUrl, options: `-c role=${applicationRole}` });
  await app.connect();
  tables = await tenantTables(app);
  // As a replica one may seed rows whose foreign keys lead nowhere: each table stands alone here.
  await database.superuser.query("set session_replication_role = replica");
  for (const table of tables) {
    for (const clinicId of [mine, theirs]) await insertRow(database.superuser, table, clinicId);
  }
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

/** How many rows a statement touched, or "refused" where a grant or a policy stopped it. */
async function touched(
  clinicId: string | null,
  statement: string,
  values: string[] = [],
): Promise<number | "refused"> {
  return under(clinicId, () => app.query(statement, values)).then(
    ({ rowCount }) => rowCount ?? 0,
    (fault: unknown) => {
      if (fault instanceof DatabaseError && fault.code === "42501") return "refused";
      throw fault;
    },
  );
}

const recorded = [
  "annotation_event",
  "answer_event",
  "audit_event",
  "audit_seal",
  "case_note",
  "consent",
  "document",
  "escalation",
  "recheck",
  "review",
  "review_addendum",
  "submission",
  "triage",
  "waitlist_offer",
];

/** The application role reads seals; only the sealer's role makes them. */
const refusalToInsert = (table: TenantTable) =>
  table.name === "audit_seal" ? /permission denied/ : /row-level security/;

/** All rows of the other clinic, as one digest a table. */
async function theirRows(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await database.superuser.query<{ digest: string }>(
      `select count(*) || md5(string_agg(t::text, '')) as digest from "${name}" t where clinic_id = $1`,
      [theirs],
    );
    digests[name] = rows[0]?.digest ?? "";
  }
  return digests;
}

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
    for (const table of recorded) {
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
  expect(tables.length).toBeGreaterThanOrEqual(16);
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

describe("one clinic, in each tenant table", () => {
  it("has a row of its own and a row of another's to reach for", async () => {
    const digests = Object.values(await theirRows());
    expect(digests).toHaveLength(tables.length);
    expect(digests.every((digest) => /^1[0-9a-f]{32}$/.test(digest))).toBe(true);
    for (const { name } of tables)
      expect([name, await touched(mine, `select from "${name}"`)]).toEqual([name, 1]);
  });

  it("sees no row of another's, asked for or not", async () => {
    for (const { name } of tables) {
      const { rows } = await under(mine, () =>
        app.query<{ clinic_id: string }>(`select clinic_id from "${name}"`),
      );
      expect([name, ...rows.map(({ clinic_id }) => clinic_id)]).toEqual([name, mine]);
      expect([name, await touched(mine, `select from "${name}" where clinic_id = $1`, [theirs])]).toEqual([
        name,
        0,
      ]);
    }
  });

  it("may not write a row for another", async () => {
    for (const table of tables) {
      await expect(under(mine, () => insertRow(app, table, theirs))).rejects.toThrow(refusalToInsert(table));
    }
  });

  it("changes its own row where that may change at all, never another's, and gives none away", async () => {
    const before = await theirRows();
    for (const { name } of tables) {
      const [own, others] = recorded.includes(name) ? ["refused", "refused"] : [1, 0];
      const same = `update "${name}" set clinic_id = clinic_id`;
      expect([name, await touched(mine, same)]).toEqual([name, own]);
      expect([name, await touched(mine, `${same} where clinic_id = $1`, [theirs])]).toEqual([name, others]);
      expect([name, await touched(mine, `update "${name}" set clinic_id = $1`, [theirs])]).toEqual([
        name,
        "refused",
      ]);
    }
    expect(await theirRows()).toEqual(before);
  });

  it("deletes none of another's", async () => {
    const before = await theirRows();
    for (const { name } of tables) {
      const others = recorded.includes(name) ? "refused" : 0;
      expect([name, await touched(mine, `delete from "${name}" where clinic_id = $1`, [theirs])]).toEqual([
        name,
        others,
      ]);
      expect([name, await touched(mine, `truncate "${name}" cascade`)]).toEqual([name, "refused"]);
    }
    expect(await theirRows()).toEqual(before);
  });
});

describe("with no clinic set", () => {
  it("nothing is visible", async () => {
    for (const { name } of tables)
      expect([name, await touched(null, `select from "${name}"`)]).toEqual([name, 0]);
  });

  it("nothing can be written, changed or deleted", async () => {
    for (const table of tables) {
      const nothing = recorded.includes(table.name) ? "refused" : 0;
      await expect(under(null, () => insertRow(app, table, mine))).rejects.toThrow(refusalToInsert(table));
      expect(await touched(null, `update "${table.name}" set clinic_id = clinic_id`)).toBe(nothing);
      expect(await touched(null, `delete from "${table.name}"`)).toBe(nothing);
    }
  });
});

it("a session is found under its own clinic alone, and the clinic in force stays what it was", async () => {
  const { rows } = await database.superuser.query<{ clinicId: string; hash: string }>(
    'select clinic_id as "clinicId", secret_hash as hash from session where clinic_id = any($1)',
    [[mine, theirs]],
  );
  const find = (home: string, hash: string) => app.query("select from find_session($1, $2)", [home, hash]);
  expect(rows.map(({ clinicId }) => clinicId).toSorted()).toEqual([mine, theirs].toSorted());
  for (const { clinicId, hash } of rows) {
    await under(mine, async () => {
      for (const home of [mine, theirs]) {
        expect((await find(home, hash)).rowCount).toBe(home === clinicId ? 1 : 0);
      }
      const { rows: seen } = await app.query<{ id: string }>("select clinic_id as id from session");
      expect(seen).toEqual([{ id: mine }]);
    });
    expect((await find(clinicId, hash)).rowCount).toBe(1);
    expect(await touched(null, "select from session")).toBe(0);
  }
});

it("clinics and protocols are read by the application role and written by none", async () => {
  for (const name of ["clinic", "protocol"]) {
    expect(await touched(mine, `select from ${name}`)).toBe(0);
    expect(await touched(mine, `update ${name} set created_at = now()`)).toBe("refused");
    expect(await touched(mine, `delete from ${name}`)).toBe("refused");
    expect(await touched(mine, `insert into ${name} default values`)).toBe("refused");
  }
});
