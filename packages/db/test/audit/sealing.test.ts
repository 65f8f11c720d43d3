import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "../../src/audit.ts";
import type { Head } from "../../src/audit/chain.ts";
import { sealClinic } from "../../src/audit/seal-clinic.ts";
import { verifyClinic } from "../../src/audit/verify-clinic.ts";
import { applicationRole, connect, type Database, sealerRole, withClinic } from "../../src/client.ts";
import { testDatabase, type TestDatabase } from "../database.ts";
import { randomFrom } from "@preamble/domain/testing/random-from";

let cluster: TestDatabase;
let sealer: Database;

beforeAll(async () => {
  cluster = await testDatabase();
  sealer = connect(cluster.ownerUrl, { role: sealerRole, poolSize: 4 });
});
afterAll(async () => {
  await sealer.close();
  await cluster.drop();
});

const seal = (clinicId: string, among: "recent" | "all" = "recent") =>
  withClinic(sealer, clinicId, (tx) => sealClinic(tx, clinicId, { among }));

const verify = (clinicId: string, heads: readonly Head[] = []) =>
  withClinic(sealer, clinicId, (tx) => verifyClinic(tx, clinicId, heads));

const write = (clinicId: string, count: number) =>
  cluster.superuser.query(
    `insert into audit_event (clinic_id, actor_kind, action, details, request_id)
     select $1, 'system', 'cases.get', '{}', n::text from generate_series(1, $2::int) n`,
    [clinicId, count],
  );

describe("an event", () => {
  it("is unsealed until it is sealed, once, and the head says how far the chain goes", async () => {
    const clinicId = randomUUID();
    await write(clinicId, 3);
    expect(await verify(clinicId)).toEqual({ events: 3, sealed: 0, unsealed: 3, fault: null });
    const head = await seal(clinicId);
    expect(head).toMatchObject({ clinicId, position: 3 });
    expect(await seal(clinicId)).toBeNull();
    expect(await verify(clinicId, head ? [head] : [])).toEqual({
      events: 3,
      sealed: 3,
      unsealed: 0,
      fault: null,
    });
  });

  it("that is committed after later ones were sealed is sealed all the same", async () => {
    const clinicId = randomUUID();
    const slow = new Client({ connectionString: cluster.superuserUrl });
    await slow.connect();
    const numbered = async (client: Client) =>
      Number(
        (
          await client.query<{ sequence: string }>(
            `insert into audit_event (clinic_id, actor_kind, action, details, request_id)
             values ($1, 'system', 'cases.get', '{}', 'slow') returning sequence`,
            [clinicId],
          )
        ).rows[0]?.sequence,
      );
    await slow.query("begin");
    const early = await numbered(slow);
    const later = await numbered(cluster.superuser);
    expect(later).toBeGreaterThan(early);
    expect(await seal(clinicId)).toMatchObject({ position: 1 });
    await slow.query("commit");
    expect(await seal(clinicId)).toMatchObject({ position: 2 });

    await slow.query("begin");
    await numbered(slow);
    await write(clinicId, 1500);
    expect(await seal(clinicId)).toMatchObject({ position: 1502 });
    await slow.query("commit");
    await slow.end();
    // More than a thousand later ones are sealed: the quick look does not reach back that far.
    expect(await seal(clinicId, "recent")).toBeNull();
    expect(await seal(clinicId, "all")).toMatchObject({ position: 1503 });
    expect(await verify(clinicId)).toEqual({ events: 1503, sealed: 1503, unsealed: 0, fault: null });
  });
});

const writers = 8;
const transactions = 60;
const seed = Math.floor(Math.random() * 2 ** 31);

it(`no committed event is left out and the chain never forks while ${writers} writers commit out of order and two sealers run (seed ${seed})`, async () => {
  const clinicId = randomUUID();
  const random = randomFrom(seed);
  const plans = Array.from({ length: writers }, () =>
    Array.from({ length: transactions }, () => ({
      events: 1 + Math.floor(random() * 3),
      pauseMs: random() < 0.3 ? Math.floor(random() * 40) : 0,
      abandoned: random() < 0.15,
    })),
  );
  class Abandoned extends Error {}
  let committed = 0;
  let writing = true;
  const heads: Head[] = [];
  const sealing = Array.from({ length: 2 }, async () => {
    while (writing) {
      const head = await seal(clinicId);
      if (head) heads.push(head);
    }
  });
  await Promise.all(
    plans.map(async (plan) => {
      for (const { events, pauseMs, abandoned } of plan) {
        const attempt = withClinic(cluster, clinicId, async (tx) => {
          for (let count = 0; count < events; count += 1) {
            await recordAudit(tx, { kind: "system", clinicId }, randomUUID(), { action: "cases.get" });
          }
          await wait(pauseMs);
          if (abandoned) throw new Abandoned();
        });
        if (abandoned) await expect(attempt).rejects.toThrow(Abandoned);
        else await attempt;
        committed += abandoned ? 0 : events;
      }
    }),
  );
  writing = false;
  await Promise.all(sealing);
  const last = await seal(clinicId);
  if (last) heads.push(last);

  expect(await verify(clinicId, heads)).toEqual({
    events: committed,
    sealed: committed,
    unsealed: 0,
    fault: null,
  });
  const { rows } = await cluster.superuser.query<{ late: number; runs: number }>(
    `select count(*) filter (where sequence < before)::int as late, count(distinct sealed_at)::int as runs
     from (select sequence, sealed_at, max(sequence) over (order by position rows between unbounded preceding and 1 preceding) as before
       from audit_seal where clinic_id = $1) s`,
    [clinicId],
  );
  // The run was worth having: events did come to light behind later ones, over many sealings.
  expect(rows[0]?.late).toBeGreaterThan(0);
  expect(rows[0]?.runs).toBeGreaterThan(10);
});

it("is verified against as many heads as some months leave", async () => {
  const clinicId = randomUUID();
  await write(clinicId, 2);
  const head = await seal(clinicId);
  if (!head) throw new Error("Nothing was sealed.");
  const many = Array.from({ length: 200_000 }, (_, index) => ({ ...head, position: index + 3 }));
  expect((await verify(clinicId, [head, ...many])).fault).toEqual({
    kind: "cut short",
    from: 3,
    position: 3,
  });
});

describe("who may do what", () => {
  it("the sealer reads events and seals, adds seals, and may do nothing else to any table", async () => {
    const { rows } = await cluster.superuser.query<{ may: string }>(
      `select c.relname || ' ' || p.what as may from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p(what)
       where c.relkind in ('r', 'v', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
         and has_table_privilege($1, c.oid, p.what) order by 1`,
      [sealerRole],
    );
    expect(rows.map(({ may }) => may)).toEqual([
      "audit_event select",
      "audit_seal insert",
      "audit_seal select",
    ]);
    const { rows: columns } = await cluster.superuser.query<{ may: string }>(
      `select table_name || ' ' || column_name || ' ' || lower(privilege_type) as may
       from information_schema.column_privileges
       where grantee = $1 and table_name not in ('audit_event', 'audit_seal') order by 1`,
      [sealerRole],
    );
    expect(columns.map(({ may }) => may)).toEqual(["clinic id select", "clinic slug select"]);
    const { rows: nature } = await cluster.superuser.query(
      "select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = $1",
      [sealerRole],
    );
    expect(nature).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
  });

  it("the application reads seals and makes none", async () => {
    const { rows } = await cluster.superuser.query<{ may: string }>(
      `select what as may from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) what
       where has_table_privilege($1, 'audit_seal', what)`,
      [applicationRole],
    );
    expect(rows).toEqual([{ may: "select" }]);
  });

  it("the sealer sees and seals one clinic at a time", async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await write(mine, 1);
    await write(theirs, 1);
    const seen = await withClinic(sealer, mine, (tx) => sealClinic(tx, theirs, { among: "all" }));
    expect(seen).toBeNull();
    expect(await verify(theirs)).toMatchObject({ unsealed: 1 });
  });
});
