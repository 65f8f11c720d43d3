import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { freePort } from "./free-port.ts";
import { isAlive, takeLock } from "./process-lock.ts";
import { findServerFiles, type ServerFiles } from "./server-files.ts";

export type EmbeddedPostgres = {
  /** Signs in as the owner of the database: may create databases and roles, is no superuser. */
  readonly url: string;
  readonly pid: number;
  /** Comes true with the end of the server, asked for or not. */
  readonly ended: Promise<void>;
  /** Stops the server and releases the data folder. May be called twice. */
  stop(): Promise<void>;
};

const owner = "preamble_owner";
const database = "preamble";
const startLimit = 30_000;

/**
 * Starts a real PostgreSQL 18 on a data folder, made at the first start, with fsync on. A server orphaned
 * by a killed launcher is stopped first. Throws EmbeddedPostgresError with one sentence for the user.
 */
export async function startEmbeddedPostgres({
  dataDir,
  port: wantedPort,
  archiveDir,
}: {
  dataDir: string;
  port?: number;
  /** Gets every finished file of the write-ahead log, at least one a minute while something is written. */
  archiveDir?: string | undefined;
}): Promise<EmbeddedPostgres> {
  const files = findServerFiles(dataDir);
  const release = takeLock(join(files.home, "launcher.lock"), dataDir);
  let server: ChildProcess | undefined;
  try {
    const secret = readSecret(files);
    await stopOrphan(join(files.home, "pg", "postmaster.pid"));
    if (!existsSync(join(files.home, "pg"))) initialise(files, secret);
    const port = wantedPort ?? (await freePort());
    server = launch(files, port, archiveDir ? archiveSettings(files, archiveDir) : {});
    const pid = server.pid;
    if (pid === undefined) throw new EmbeddedPostgresError("PostgreSQL could not be run.");
    const ended = once(server, "exit").then(() => {});
    await ready(server, superuserUrl(secret, port), files);
    await ensureDatabase(superuserUrl(secret, port), secret);
    return {
      url: ownerUrl(secret, port),
      pid,
      ended,
      async stop() {
        await stopProcess(pid);
        release();
      },
    };
  } catch (error) {
    if (server?.pid) await stopProcess(server.pid);
    release();
    throw error;
  }
}

/** The address of a server that another process runs on a data folder; null where none runs. */
export function runningPostgres(dataDir: string): string | null {
  const running = runningServer(dataDir);
  return running && ownerUrl(running.secret, running.port);
}

/** A running server as its superuser, for backups; null where none runs. */
export function runningSuperuser(dataDir: string): string | null {
  const running = runningServer(dataDir);
  return running && superuserUrl(running.secret, running.port);
}

function runningServer(dataDir: string): { secret: string; port: number } | null {
  const files = findServerFiles(dataDir);
  const pidFile = join(files.home, "pg", "postmaster.pid");
  if (!existsSync(pidFile)) return null;
  // Process, data folder, moment of the start, port: a line each.
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n").map(Number);
  if (!pid || !port || !isAlive(pid) || !isPostgres(pid)) return null;
  return { secret: readSecret(files), port };
}

/** A file of the log counts as kept once it lies there whole and written through. */
function archiveSettings({ account }: ServerFiles, archiveDir: string): Record<string, string> {
  if (/[^\w./-]/.test(archiveDir)) {
    throw new EmbeddedPostgresError(
      `The archive's address may hold letters, digits and ./_- alone: ${archiveDir}`,
    );
  }
  mkdirSync(archiveDir, { recursive: true, mode: 0o700 });
  if (account) chownSync(archiveDir, account.uid, account.gid);
  const writable = spawnSync("/bin/sh", ["-c", 'test -w "$1"', "sh", archiveDir], { ...account, cwd: "/" });
  if (writable.status !== 0) {
    throw new EmbeddedPostgresError(`The account of PostgreSQL cannot write to the archive ${archiveDir}.`);
  }
  const kept = `${archiveDir}/%f`;
  return {
    archive_mode: "on",
    archive_timeout: "60",
    archive_command: `test -f ${kept} || (cp %p ${kept}.part && sync ${kept}.part && mv ${kept}.part ${kept})`,
  };
}

const ownerUrl = (secret: string, port: number) =>
  `postgres://${owner}:${secret}@127.0.0.1:${port}/${database}`;

const superuserUrl = (secret: string, port: number) =>
  `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;

function readSecret({ home }: ServerFiles): string {
  const file = join(home, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/** Makes the cluster under another name first, so that a failure leaves no half-made folder behind. */
function initialise({ bin, home, account }: ServerFiles, secret: string): void {
  const fresh = join(home, "pg.new");
  rmSync(fresh, { recursive: true, force: true });
  const passwordFile = join(mkdtempSync(join(tmpdir(), "preamble-")), "password");
  writeFileSync(passwordFile, secret, { mode: 0o600 });
  if (account) {
    chownSync(passwordFile, account.uid, account.gid);
    chownSync(join(passwordFile, ".."), account.uid, account.gid);
  }
  const options = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums"];
  const made = spawnSync(
    join(bin, "initdb"),
    [
      `--pgdata=${fresh}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      ...options,
    ],
    { ...account, cwd: "/", encoding: "utf8" },
  );
  rmSync(join(passwordFile, ".."), { recursive: true, force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const cause = made.error?.message ?? made.stderr.trim().split("\n").at(-1);
    throw new EmbeddedPostgresError(`The database could not be created in ${home}: ${cause}`);
  }
  renameSync(fresh, join(home, "pg"));
}

/** Its own process group: the terminal's ctrl-C must not reach it before its clients have left. */
function launch(
  { bin, home, account }: ServerFiles,
  port: number,
  archiving: Readonly<Record<string, string>>,
): ChildProcess {
  const log = openSync(join(home, "postgres.log"), "a");
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "256MB",
    timezone: "UTC",
    // The detail of a refused row quotes the row.
    log_error_verbosity: "terse",
    ...archiving,
  };
  const server = spawn(
    join(bin, "postgres"),
    [
      "-D",
      join(home, "pg"),
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    { ...account, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  server.unref();
  return server;
}

async function ready(server: ChildProcess, url: string, { home }: ServerFiles): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const lines = readFileSync(join(home, "postgres.log"), "utf8").trim().split("\n");
      const fatal = lines.findLast((line) => line.includes("FATAL") || line.includes("could not"));
      throw new EmbeddedPostgresError(`PostgreSQL did not start: ${fatal ?? lines.at(-1)}`);
    }
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(50);
    }
  }
  throw new EmbeddedPostgresError("PostgreSQL did not answer within 30 seconds.");
}

async function ensureDatabase(url: string, secret: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (rowCount) return;
    await client.query(`create role ${owner} login createrole createdb password '${secret}'`);
    await client.query(`create database ${database} owner ${owner}`);
  } finally {
    await client.end();
  }
}

async function stopOrphan(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (pid > 0 && isAlive(pid) && isPostgres(pid)) await stopProcess(pid);
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return process.platform !== "linux";
  }
}

/** SIGINT asks PostgreSQL for a fast shutdown, SIGQUIT for an immediate one that recovers at the next start. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 25) await wait(25);
  }
}
