import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationRole, connect } from "../src/client.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/embedded/embedded-postgres.ts";
import { isCurrent } from "../src/is-current.ts";
import { migrate } from "../src/migrate.ts";
import { requireSafeServer, UnsafeServerError } from "../src/require-safe-server.ts";

/** A cluster of its own: what is set here is set for all of it. */
const folder = mkdtempSync(join(tmpdir(), "preamble-unsafe-"));
let server: EmbeddedPostgres;
let superuser: Client;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder });
  superuser = new Client({
    connectionString: server.url.replace(/\/\/\w+:/, "//postgres:"),
  });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asked<T>(
  question: (database: ReturnType<typeof connect>) => Promise<T>,
  url = server.url,
): Promise<T> {
  const database = connect(url);
  try {
    return await question(database);
  } finally {
    await database.close();
  }
}

const refusal = (url?: string) =>
  asked(requireSafeServer, url).then(
    () => "none",
    (fault: unknown) => (fault instanceof UnsafeServerError ? fault.message : fault),
  );

it("a database without our migrations is not current, and with them it is", async () => {
  expect(await asked(isCurrent)).toBe(false);
  await migrate(server.url);
  expect(await asked(isCurrent)).toBe(true);
});

it("a database that lacks the last migration is not current", async () => {
  const last = "select max(created_at) from drizzle.__drizzle_migrations";
  await superuser.query(
    `update drizzle.__drizzle_migrations set created_at = created_at - 1 where created_at = (${last})`,
  );
  expect(await asked(isCurrent)).toBe(false);
  await superuser.query(
    `update drizzle.__drizzle_migrations set created_at = created_at + 1 where created_at = (${last})`,
  );
  expect(await asked(isCurrent)).toBe(true);
});

it("a server as it is started here is safe", async () => {
  expect(await refusal()).toBe("none");
});

describe.each([
  ["fsync", "off", "fsync is off and must be on"],
  ["full_page_writes", "off", "full_page_writes is off and must be on"],
  ["synchronous_commit", "off", "synchronous_commit is off and must be on"],
  [
    "default_transaction_isolation",
    "'serializable'",
    'default_transaction_isolation is "serializable" and must be "read committed"',
  ],
])("%s = %s", (setting, value, told) => {
  const settle = async (statement: string) => {
    await superuser.query(statement);
    await superuser.query("select pg_reload_conf()");
    const wanted = statement.includes("reset") ? /^(on|read committed)$/ : /^(off|serializable)$/;
    await expect.poll(() => shown(setting)).toMatch(wanted);
  };
  it("is refused with one sentence", async () => {
    await settle(`alter system set ${setting} = ${value}`);
    expect(await refusal()).toBe(`This PostgreSQL is not safe: ${told}.`);
    await settle(`alter system reset ${setting}`);
    expect(await refusal()).toBe("none");
  });
});

async function shown(setting: string): Promise<string> {
  const { rows } = await superuser.query<Record<string, string>>(`show ${setting}`);
  return rows[0]?.[setting] ?? "";
}

it.each(["bypassrls", "superuser"])("an application role that is %s is refused", async (freedom) => {
  await superuser.query(`alter role ${applicationRole} ${freedom}`);
  expect(await refusal()).toBe(
    "This PostgreSQL is not safe: the role preamble_app passes by row level security.",
  );
  await superuser.query(`alter role ${applicationRole} no${freedom}`);
  expect(await refusal()).toBe("none");
});

it("an address whose options take the application role away is refused", async () => {
  expect(await refusal(`${server.url}?options=-c%20search_path%3Dpublic`)).toBe(
    "This PostgreSQL is not safe: the role is preamble_owner and must be preamble_app.",
  );
});
