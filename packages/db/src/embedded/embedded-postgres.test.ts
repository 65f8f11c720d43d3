import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runningPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { isAlive } from "./process-lock.ts";
import { findServerFiles } from "./server-files.ts";

const launcher = fileURLToPath(new URL("../../test/launcher.ts", import.meta.url));
let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "preamble-embedded-"))));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function query(url: string, text: string, values: readonly string[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A launcher in a process of its own; resolves with its address once it is ready. */
async function launch(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [launcher, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  return { process: child, url: String(line).trim() };
}

it("recovers what was committed after its launcher was killed, and leaves no process behind", async () => {
  const first = await launch();
  await query(first.url, "create table kept (id int); insert into kept values (1)");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/already runs on .* stop it first/);
  first.process.kill("SIGKILL");
  await once(first.process, "exit");

  const second = await startEmbeddedPostgres({ dataDir });
  expect(await query(second.url, "select id from kept")).toEqual([{ id: 1 }]);
  await query(second.url, "insert into kept values (2)");
  process.kill(second.pid, "SIGKILL");
  await second.stop();

  const third = await startEmbeddedPostgres({ dataDir });
  expect(await query(third.url, "select id from kept order by id")).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await query(third.url, "show fsync")).toEqual([{ fsync: "on" }]);
  await third.stop();
  expect(isAlive(third.pid)).toBe(false);
});

it("tells others where it runs, and nothing once it has stopped", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "preamble-running-"));
  expect(runningPostgres(dataDir)).toBeNull();
  const server = await startEmbeddedPostgres({ dataDir });
  expect(runningPostgres(dataDir)).toBe(server.url);
  await server.stop();
  expect(runningPostgres(dataDir)).toBeNull();
  rmSync(dataDir, { recursive: true, force: true });
});

it("logs that a row was refused, and not what it held", async () => {
  const folder = mkdtempSync(join(tmpdir(), "preamble-log-"));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await query(server.url, "create table strict (words text check (words = 'none'))");
  const refused = query(server.url, "insert into strict values ($1)", ["Quillfeather"]);
  await expect(refused).rejects.toThrow(/violates check constraint/);
  await server.stop();
  const log = readFileSync(join(findServerFiles(folder).home, "postgres.log"), "utf8");
  expect(log).toContain("violates check constraint");
  expect(log).not.toContain("Quillfeather");
  rmSync(folder, { recursive: true, force: true });
});
