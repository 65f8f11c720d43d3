import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "@preamble/db/client";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { isAlive } from "@preamble/db/embedded/process-lock";
import { letPartsIn } from "@preamble/db/let-parts-in";
import { migrate } from "@preamble/db/migrate";
import { Client } from "pg";
import { freePort } from "@preamble/db/embedded/free-port";

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "preamble-faults-"));

/** A migrated PostgreSQL that can be killed, and started again at the same address. */
export async function openDatabaseServer(folder = newFolder()) {
  const options = { dataDir: join(folder, "database"), port: await freePort() };
  let server = await startEmbeddedPostgres(options);
  await migrate(server.url);
  // As the parts have it that run in production.
  const url = server.url.replace("//preamble_owner:", "//preamble_parts:");
  await letPartsIn(server.url, url);
  const database = connect(url);

  return {
    url,
    folder,
    database,
    /** Past row level security: to look at all rows. */
    async asSuperuser<T>(ask: (client: Client) => Promise<T>): Promise<T> {
      const client = new Client({ connectionString: url.replace(/\/\/\w+:/, "//postgres:") });
      await client.connect();
      try {
        return await ask(client);
      } finally {
        await client.end();
      }
    },
    /** SIGKILL to every process of the server, and the end of them all: the next start finds none in its way. */
    async kill() {
      const processes = [server.pid, ...childrenOf(server.pid)];
      for (const pid of processes) killNow(pid);
      await server.ended;
      while (processes.some(isAlive)) await wait(5);
      await server.stop();
    },
    /** Stops every process of the server where it stands, until `thaw`: connections stay open, and nothing answers. */
    freeze: () => signalAll(server.pid, "SIGSTOP"),
    thaw: () => signalAll(server.pid, "SIGCONT"),
    async start() {
      server = await startEmbeddedPostgres(options);
    },
    async close() {
      await database.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Each process of PostgreSQL leads a group of its own, so that no signal to a group reaches them all. */
function childrenOf(parent: number): number[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []));
}

function signalAll(pid: number, signal: NodeJS.Signals): void {
  for (const one of [pid, ...childrenOf(pid)]) process.kill(one, signal);
}

function killNow(pid: number): void {
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

export type DatabaseServer = Awaited<ReturnType<typeof openDatabaseServer>>;
