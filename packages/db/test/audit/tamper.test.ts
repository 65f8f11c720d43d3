import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sealClinic } from "../../src/audit/seal-clinic.ts";
import { type Fault, verifyClinic, type Verdict } from "../../src/audit/verify-clinic.ts";
import { connect, sealerRole, withClinic } from "../../src/client.ts";
import { testDatabase, type TestDatabase } from "../database.ts";
import { randomFrom } from "@preamble/domain/testing/random-from";
import { type SealedTrail, sealTrail } from "./sealed-trail.ts";
import { columnsOf, type Expected, tamperings } from "./tamperings.ts";

const count = Number(process.env["PREAMBLE_TAMPERINGS"] ?? 200);
const events = Number(process.env["PREAMBLE_TRAIL_EVENTS"] ?? 2000);
const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Date.now() % 2 ** 31);

let database: TestDatabase;
let trail: SealedTrail;

beforeAll(async () => {
  database = await testDatabase();
  // Who tampers owns the database: nothing that a grant, a policy or an identity column forbids stops them.
  await database.superuser.query("alter table audit_event alter sequence drop identity");
  trail = await sealTrail(database.superuser, database.ownerUrl);
});
afterAll(() => database.drop());

const verify = (heads = trail.heads): Promise<Verdict> =>
  drizzle(database.superuser).transaction((tx) => verifyClinic(tx, trail.clinicId, heads));

/** Where a fault says that the trail is wrong first: from and to, in positions or as the number of an event. */
function placeOf(fault: Fault): { from: number; to: number } | { sequence: number } {
  switch (fault.kind) {
    case "altered":
    case "event gone":
    case "seal gone":
      return { from: fault.position, to: fault.position };
    case "rewritten":
    case "cut short":
      return { from: fault.from, to: fault.position };
    case "put in later":
      return { sequence: fault.sequence };
  }
}

function agrees(fault: Fault | null, { kinds, position, sequence }: Expected): boolean {
  if (!fault || !kinds.includes(fault.kind)) return false;
  const place = placeOf(fault);
  if ("sequence" in place) return place.sequence === sequence;
  return position !== undefined && place.from <= position && position <= place.to;
}

it("holds while nobody tampers with it", async () => {
  const all = trail.sequences.length;
  expect(all).toBeGreaterThan(50);
  expect(trail.heads).toHaveLength(10);
  expect(trail.sequences).not.toEqual(trail.sequences.toSorted((one, other) => one - other));
  expect(await verify()).toEqual({ events: all, sealed: all, unsealed: 0, fault: null });
});

it("a trail that was rewritten with all its seals shows by a head kept outside the database, and by nothing else", async () => {
  const { superuser: client } = database;
  const bench = { client, trail, columns: [], random: () => 0 };
  await client.query("begin");
  await tamperings["rewrite"]?.(bench);
  const alone = await verifyClinic(drizzle(client), trail.clinicId, []);
  const held = await verifyClinic(drizzle(client), trail.clinicId, trail.heads.slice(-1));
  await client.query("rollback");
  expect(alone.fault).toBeNull();
  expect(held.fault).toEqual({ kind: "rewritten", from: 1, position: trail.sequences.length });
});

it(`shows each of ${count} random tamperings and names the first bad row (seed ${seed})`, async () => {
  const { superuser: client } = database;
  const columns = await columnsOf(client);
  const bench = { client, trail, columns, random: randomFrom(seed) };
  const ways = Object.entries(tamperings);
  const missed: unknown[] = [];
  for (let done = 0; done < count; done += 1) {
    const [way, tamper] = ways[done % ways.length] ?? [];
    await client.query("begin");
    const expected = await tamper?.(bench);
    const { fault } = await verifyClinic(drizzle(client), trail.clinicId, trail.heads);
    await client.query("rollback");
    if (!expected || !agrees(fault, expected)) missed.push({ done, way, expected, fault });
  }
  expect(missed).toEqual([]);
  expect((await verify()).fault).toBeNull();
});

it(`verifies a trail of ${events} events within a minute`, async () => {
  const clinicId = randomUUID();
  await database.superuser.query(
    `insert into audit_event (clinic_id, sequence, actor_kind, actor_id, action, subject_id, details, request_id)
     select $1, 1000000 + n, 'staff', gen_random_uuid(), 'cases.get', gen_random_uuid(), '{}', gen_random_uuid()
     from generate_series(1, $2::int) n`,
    [clinicId, events],
  );
  // Autovacuum does so within a minute; a trail filled at once and never counted takes several times as long.
  await database.superuser.query("analyze audit_event");
  const sealer = connect(database.ownerUrl, { role: sealerRole, poolSize: 1 });
  const head = await withClinic(sealer, clinicId, (tx) => sealClinic(tx, clinicId, { among: "all" }));
  await database.superuser.query("analyze audit_seal");
  const began = performance.now();
  const verdict = await withClinic(sealer, clinicId, (tx) => verifyClinic(tx, clinicId, head ? [head] : []));
  const seconds = (performance.now() - began) / 1000;
  await sealer.close();
  expect(verdict).toEqual({ events, sealed: events, unsealed: 0, fault: null });
  expect(seconds).toBeLessThan(60);
});
