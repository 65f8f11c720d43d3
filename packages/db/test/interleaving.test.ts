import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, type Database, withClinic } from "../src/client.ts";
import { message } from "../src/schema.ts";
import { testDatabase, type TestDatabase } from "./database.ts";
import { randomFrom } from "@preamble/domain/testing/random-from";

const transactions = 1000;
const poolSize = 3;
const seed = Math.floor(Math.random() * 2 ** 31);
const clinics = Array.from({ length: 5 }, () => randomUUID());

let cluster: TestDatabase;
let database: Database;

beforeAll(async () => {
  cluster = await testDatabase();
  database = connect(cluster.ownerUrl, { poolSize });
  for (const clinicId of clinics) {
    await withClinic(database, clinicId, (tx) =>
      tx.insert(message).values({
        clinicId,
        kind: "emergency-alert",
        recipient: "a",
        subject: `canary ${clinicId}`,
        body: "b",
      }),
    );
  }
});
afterAll(async () => {
  await database.close();
  await cluster.drop();
});

class Abandoned extends Error {}

it(`${transactions} transactions of five clinics, mixed at random over ${poolSize} connections, see their own canary only (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const plan = Array.from({ length: transactions }, () => ({
    clinicId: clinics[Math.floor(random() * clinics.length)] ?? "",
    pauseMs: random() < 0.2 ? Math.floor(random() * 5) : 0,
    end: random() < 0.25 ? ("abandon" as const) : random() < 0.1 ? ("fault" as const) : ("commit" as const),
    outside: random() < 0.2,
  }));
  const seen: { clinicId: string; subjects: string[] }[] = [];
  let outside = 0;
  await Promise.all(
    plan.map(async ({ clinicId, pauseMs, end, outside: lookOutside }) => {
      const attempt = withClinic(database, clinicId, async (tx) => {
        if (pauseMs > 0) await tx.execute(sql`select pg_sleep(${pauseMs / 1000})`);
        const rows = await tx.select({ subject: message.subject }).from(message);
        seen.push({ clinicId, subjects: rows.map(({ subject }) => subject) });
        if (end === "fault") await tx.execute(sql`select 1 / 0`);
        if (end === "abandon") throw new Abandoned();
      });
      if (end === "commit") await attempt;
      else await expect(attempt).rejects.toThrow();
      if (!lookOutside) return;
      expect(await database.orm.select().from(message)).toEqual([]);
      outside += 1;
    }),
  );
  expect(seen).toHaveLength(transactions);
  expect(seen.filter(({ clinicId, subjects }) => subjects.join() !== `canary ${clinicId}`)).toEqual([]);
  expect(new Set(seen.map(({ clinicId }) => clinicId)).size).toBe(clinics.length);
  expect(outside).toBeGreaterThan(transactions / 10);
});

it("what is no clinic id is refused before any statement is sent", async () => {
  for (const hostile of ["", "not-a-uuid", `${clinics[0]}'; set local role postgres; --`]) {
    expect(() => withClinic(database, hostile, () => Promise.resolve())).toThrow();
  }
});
