import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect } from "@preamble/db/client";
import { backUp } from "@preamble/db/embedded/base-backup";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { isAlive } from "@preamble/db/embedded/process-lock";
import { restore } from "@preamble/db/embedded/restore";
import { findServerFiles } from "@preamble/db/embedded/server-files";
import { migrate } from "@preamble/db/migrate";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { insertClinic } from "../../db/test/clinic.ts";
import { headFileName } from "../src/env.ts";
import { drill } from "../src/ops/drill.ts";

const place = mkdtempSync(join(tmpdir(), "preamble-ops-"));
// The account of PostgreSQL must be able to enter it where root runs the test.
chmodSync(place, 0o755);
const [dataDir, archiveDir, folder] = ["data", "archive", "backup"].map((name) => join(place, name)) as [
  string,
  string,
  string,
];
let server: EmbeddedPostgres;
let client: Client;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, archiveDir });
  await migrate(server.url);
  client = new Client({ connectionString: server.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
  rmSync(place, { recursive: true, force: true });
});

const clinics = async (of: Client) =>
  (await of.query<{ id: string }>("select id from clinic order by created_at")).rows.map(({ id }) => id);
/** A moment, to the millisecond, that lies apart from what was written before and after. */
async function instant(): Promise<Date | undefined> {
  await client.query("select pg_sleep(0.01)");
  const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now");
  await client.query("select pg_sleep(0.01)");
  return rows[0]?.now;
}

async function asSuperuser(run: (superuser: Client) => Promise<unknown>): Promise<void> {
  const superuser = new Client({ connectionString: server.url.replace(/\/\/[^:]+:/, "//postgres:") });
  await superuser.connect();
  await run(superuser).finally(() => superuser.end());
}

/** Ends the present file of the log and waits until it is kept. */
async function archived(): Promise<void> {
  const { rows } = await client.query<{ file: string }>(
    "select pg_walfile_name(pg_current_wal_lsn()) as file",
  );
  await asSuperuser((superuser) => superuser.query("select pg_switch_wal()"));
  await vi.waitFor(() => expect(readdirSync(archiveDir)).toContain(rows[0]?.file), { timeout: 20_000 });
}

it("a database is restored from a backup and its log to a point, with nothing before it lost and nothing after it there", async () => {
  const before = await insertClinic(client);
  await backUp(dataDir, folder);
  const after = await insertClinic(client);
  const point = await instant();
  await client.query("delete from clinic");
  await archived();

  const restoredDir = join(place, "restored");
  const restored = await restore({ folder, dataDir: restoredDir, archiveDir, until: point });
  const copy = new Client({ connectionString: restored.url });
  await copy.connect();
  expect(await clinics(copy)).toEqual([before.id, after.id]);
  await copy.end();
  await restored.stop();
  expect(await clinics(client)).toEqual([]);
});

const opsFile = fileURLToPath(new URL("../src/ops.ts", import.meta.url));
const ops = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [opsFile, ...args], { encoding: "utf8", env: { ...process.env, ...env } });

it("a database that was itself restored to an instant is backed up and restored again, whole", async () => {
  const kept = await insertClinic(client);
  const [onceDir, twiceDir, again] = ["once", "twice", "again"].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  const first = join(place, "first");
  await backUp(dataDir, first);
  const point = await instant();
  await client.query("delete from clinic");
  await archived();

  const once = await restore({ folder: first, dataDir: onceDir, archiveDir, until: point });
  const copy = new Client({ connectionString: once.url });
  await copy.connect();
  const later = await insertClinic(copy);
  await copy.end();
  await backUp(onceDir, again);
  await once.stop();

  const { status, stdout, stderr } = ops(["restore", again, twiceDir], { WAL_ARCHIVE_DIR: archiveDir });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/none with a damaged page.*audit trails verified in.*Restored to .*twice\./s);
  const twice = await startEmbeddedPostgres({ dataDir: twiceDir });
  const last = new Client({ connectionString: twice.url });
  await last.connect();
  expect(await clinics(last)).toEqual([kept.id, later.id]);
  await last.end();
  await twice.stop();
});

it("migrate, as the owner, lets the parts in by a login of their own, and refuses one that anyone guesses", async () => {
  const as = (login: string) => server.url.replace(/\/\/[^@]+@/, `//${login}@`);
  const secret = randomUUID();
  const migrated = ops(["migrate"], {
    OWNER_DATABASE_URL: server.url,
    DATABASE_URL: as(`preamble_parts:${secret}`),
  });
  expect(migrated).toMatchObject({ status: 0, stderr: "" });
  const parts = connect(as(`preamble_parts:${secret}`));
  expect((await parts.orm.execute("select current_user, session_user")).rows).toEqual([
    { current_user: "preamble_app", session_user: "preamble_parts" },
  ]);
  await parts.close();
  const guessed = ops(["migrate"], {
    OWNER_DATABASE_URL: server.url,
    DATABASE_URL: as("preamble_guests:change-me"),
  });
  expect(guessed).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^DATABASE_URL must have a password/),
  });
  const { rowCount } = await client.query("select from pg_roles where rolname = 'preamble_guests'");
  expect(rowCount).toBe(0);
});

it("an instant is refused where no log is kept, and nothing is restored", () => {
  const target = join(place, "no-log");
  const { status, stdout, stderr } = ops(["restore", folder, target, "--until", "2100-01-01T00:00:00Z"], {
    WAL_ARCHIVE_DIR: "",
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr: "Without the write-ahead log no database is brought to an instant: set WAL_ARCHIVE_DIR.\n",
  });
  expect(existsSync(target)).toBe(false);
});

it("a restore fails, and says of which clinic, where an audit trail of the copy does not hold", async () => {
  const { id } = await insertClinic(client);
  const bad = join(place, "bad");
  await asSuperuser(async (superuser) => {
    const seal = "insert into audit_seal (clinic_id, position, sequence, hash, sealed_at)";
    await superuser.query(`${seal} values ($1, 1, 1, '', now())`, [id]);
    await backUp(dataDir, bad);
    await superuser.query("delete from audit_seal");
  });
  const { status, stdout, stderr } = ops(["restore", bad, join(place, "tampered")], { WAL_ARCHIVE_DIR: "" });
  expect(stdout).toMatch(/: 0 events, .*: BAD: /);
  expect(stdout).not.toContain("Restored to");
  expect(stderr).toMatch(/has an audit trail that does not hold\.$/m);
  expect(status).toBe(1);
});

/** The copies of the database that lie about, each by the secret that came with it. */
function copies(here: string): string[] {
  const secretIn = (home: string) => {
    const file = join(home, "secret");
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  };
  const secret = secretIn(findServerFiles(dataDir).home);
  return ["/var/tmp", here]
    .flatMap((above) => readdirSync(above).map((name) => join(above, name, "data")))
    .filter((home) => secretIn(home) === secret);
}

it("a drill restores beside the running database, reads every page, verifies the trails and leaves nothing", () => {
  const here = mkdtempSync(join(tmpdir(), "preamble-ops-tmp-"));
  const before = copies(here);
  const env = { PREAMBLE_DATA_DIR: dataDir, WAL_ARCHIVE_DIR: archiveDir, TMPDIR: here };
  const { status, stdout, stderr } = ops(["drill"], env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/backed up in .*restored in .*none with a damaged page.*audit trails verified in/s);
  expect(readdirSync(here).filter((name) => name.startsWith("preamble-drill"))).toEqual([]);
  expect(copies(here)).toEqual(before);
  rmSync(here, { recursive: true, force: true });
});

it.each(["SIGINT", "SIGTERM"] as const)(
  "a drill that is stopped by %s while the copy runs leaves neither server nor copy",
  async (signal) => {
    const here = mkdtempSync(join(tmpdir(), "preamble-ops-tmp-"));
    const before = copies(here);
    const env = {
      ...process.env,
      PREAMBLE_DATA_DIR: dataDir,
      WAL_ARCHIVE_DIR: archiveDir,
      TMPDIR: here,
    };
    const child = spawn(process.execPath, [opsFile, "drill"], { env });
    const said = { stdout: "", stderr: "" };
    child.stderr.on("data", (chunk: Buffer) => void (said.stderr += chunk.toString()));
    await new Promise<void>((resolve) =>
      child.stdout.on("data", (chunk: Buffer) => {
        said.stdout += chunk.toString();
        if (said.stdout.includes("restored in")) resolve();
      }),
    );
    const [copy] = copies(here).filter((home) => !before.includes(home));
    const pid = Number(readFileSync(join(copy ?? "", "pg", "postmaster.pid"), "utf8").split("\n")[0]);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([1, null]);
    expect(said.stderr).toBe("Stopped.\n");
    expect(isAlive(pid)).toBe(false);
    expect(copies(here)).toEqual(before);
    expect(readdirSync(here).filter((name) => name.startsWith("preamble-drill"))).toEqual([]);
    rmSync(here, { recursive: true, force: true });
  },
);

it("a drill holds the trails to the heads kept before it, and not to one that is kept meanwhile", async () => {
  const head = { clinicId: randomUUID(), position: 1, hash: "0".repeat(64) };
  const keepMeanwhile = (line: string) => {
    if (line.startsWith("backed up"))
      appendFileSync(join(dataDir, headFileName), `${JSON.stringify(head)}\n`);
  };
  expect(await drill(dataDir, archiveDir, keepMeanwhile)).toBe(true);
  const said: string[] = [];
  expect(await drill(dataDir, archiveDir, (line) => void said.push(line))).toBe(false);
  expect(said.join("\n")).toContain(`clinic ${head.clinicId}`);
});

it("a backup with a changed file is not restored, and the file is named", async () => {
  appendFileSync(join(folder, "pg", "PG_VERSION"), "8");
  const target = join(place, "refused");
  await expect(restore({ folder, dataDir: target })).rejects.toThrow(/pg\/PG_VERSION has changed/);
  expect(existsSync(target)).toBe(false);
});

it("nothing is written over: not a folder by a backup, not a database by a restore", async () => {
  await expect(backUp(dataDir, folder)).rejects.toThrow(/is there already/);
  await expect(backUp(join(place, "nowhere"), join(place, "new"))).rejects.toThrow(/No database runs/);
});
