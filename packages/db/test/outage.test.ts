import { spawnSync } from "node:child_process";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Tx } from "../src/client.ts";
import { outageOf } from "../src/outage.ts";
import { testDatabase, type TestDatabase } from "./database.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const faultOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (fault: unknown) => fault,
  );

/** SQLSTATE codes and their names are those of appendix A of PostgreSQL's manual. */
describe.each([
  ["08006", "connection_failure"],
  ["53100", "disk_full"],
  ["53200", "out_of_memory"],
  ["53300", "too_many_connections"],
  ["57P01", "admin_shutdown"],
  ["57P02", "crash_shutdown"],
  ["57P03", "cannot_connect_now"],
  ["57014", "query_canceled"],
  ["58030", "io_error"],
  ["25006", "read_only_sql_transaction"],
  ["40P01", "deadlock_detected"],
])("%s, %s", (state) => {
  it("is an outage", async () => {
    const raise = `do $$ begin raise exception 'canary' using errcode = '${state}'; end $$`;
    const fault = await faultOf(database.transaction((tx) => tx.execute(sql.raw(raise))));
    expect(outageOf(fault)).toBe(state);
  });
});

it.each([
  ["23505", "a row that is there twice"],
  ["42501", "a refused grant"],
  ["22P02", "a malformed value"],
])("%s, %s, is a fault of our own", async (state) => {
  const raise = `do $$ begin raise exception 'canary' using errcode = '${state}'; end $$`;
  expect(outageOf(await faultOf(database.transaction((tx) => tx.execute(sql.raw(raise)))))).toBeNull();
});

it("a server that nobody runs is an outage", async () => {
  const nowhere = connect("postgres://nobody@127.0.0.1:1/nothing");
  expect(outageOf(await faultOf(nowhere.transaction((tx) => tx.execute(sql`select 1`))))).toBe(
    "ECONNREFUSED",
  );
  await nowhere.close();
});

describe("a pool of one", () => {
  it("that is held is an outage, and serves again once it is free", async () => {
    const one = connect(database.ownerUrl, { poolSize: 1 });
    const { promise: freed, resolve: free } = Promise.withResolvers<void>();
    const { promise: held, resolve: holding } = Promise.withResolvers<void>();
    const sleeper = one.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      holding();
      await freed;
    });
    await held;
    const fault = await faultOf(one.transaction((tx) => tx.execute(sql`select 1`)));
    expect(outageOf(fault)).toBe("no connection");
    free();
    await sleeper;
    expect((await one.transaction((tx) => tx.execute(sql`select 1 as one`))).rows).toEqual([{ one: 1 }]);
    await one.close();
  });

  it("whose server is frozen is an outage, and loses no place by it", async () => {
    const one = connect(database.ownerUrl, { poolSize: 1 });
    const backend = () =>
      one.transaction((tx) => tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`));
    const pid = async () => (await backend()).rows[0]?.pid ?? 0;
    const frozen = await pid();
    process.kill(frozen, "SIGSTOP");
    try {
      const began = performance.now();
      expect(outageOf(await faultOf(pid()))).toBe("no answer");
      // A statement may take 15 seconds, and is asked after once.
      expect(performance.now() - began).toBeLessThan(25_000);
      expect(await pid()).not.toBe(frozen);
    } finally {
      process.kill(frozen, "SIGCONT");
    }
    await one.close();
  });

  it("loses no place when its connection is cut", async () => {
    const one = connect(database.ownerUrl, { poolSize: 1 });
    const backend = (tx: Tx) => tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const pid = async () => (await one.transaction(backend)).rows[0]?.pid ?? 0;

    // While nothing of this process runs, so that the next transaction begins on a connection that is gone.
    cutNow(await pid());
    expect(outageOf(await faultOf(pid()))).not.toBeNull();

    const inside = one.transaction(async (tx) => {
      cutNow((await backend(tx)).rows[0]?.pid ?? 0);
      await tx.execute(sql`select 1`);
    });
    expect(outageOf(await faultOf(inside))).not.toBeNull();
    expect(await pid()).toBeGreaterThan(0);
    await one.close();
  });
});

function cutNow(pid: number): void {
  const cutter = `
    const { Client } = require("pg");
    const client = new Client({ connectionString: process.argv[1] });
    client.connect().then(() => client.query("select pg_terminate_backend($1, 1000)", [process.argv[2]]))
      .then(() => client.end());`;
  const args = ["--eval", cutter, database.superuserUrl, String(pid)];
  expect(spawnSync(process.execPath, args, { cwd: import.meta.dirname }).status).toBe(0);
}
