import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childEnv, projectRoot } from "../src/env.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { freePort } from "@preamble/db/embedded/free-port";

let server: DatabaseServer;
beforeAll(async () => {
  server = await openDatabaseServer();
});
afterAll(() => server.close());

const next = join("node_modules", "next", "dist", "bin", "next");

const parts = [
  ["patient", [next, "start"]],
  ["staff", [next, "start"]],
  ["worker", ["src/main.ts"]],
] as const;

/** What a part says that does not start, and its exit code. */
async function bootOf(name: string, args: readonly string[], databaseUrl: string) {
  const port = String(await freePort());
  const child = spawn(process.execPath, args, {
    cwd: join(projectRoot, "apps", name),
    env: childEnv({
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      SMTP_URL: "none",
      PORT: port,
      STAFF_SECRET: randomBytes(32).toString("hex"),
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      PATIENT_URL: `http://127.0.0.1:${port}`,
    }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code]: unknown[] = await once(child, "close");
  return { said: said.trim(), code };
}

const serializable = 'default_transaction_isolation is "serializable" and must be "read committed"';

describe.each([
  ["fsync", "off", "fsync is off and must be on"],
  ["default_transaction_isolation", "serializable", serializable],
])("on a PostgreSQL with %s %s", (setting, value, sentence) => {
  beforeAll(async () => {
    await server.asSuperuser(async (client) => {
      await client.query("alter system reset all");
      await client.query(`alter system set ${setting} = '${value}'`);
    });
    await server.kill();
    await server.start();
  });

  it.each(parts)("the %s refuses to start, in one sentence", async (name, args) => {
    expect(await bootOf(name, args, server.url)).toEqual({
      said: `This PostgreSQL is not safe: ${sentence}.`,
      code: 1,
    });
  });
});

it.each(parts)(
  "the %s refuses a password of the database that anyone guesses, in one sentence",
  async (name, args) => {
    expect(await bootOf(name, args, "postgres://preamble_owner:change-me@127.0.0.1/preamble")).toEqual({
      said: "DATABASE_URL must have a password of 12 characters or more that nobody guesses",
      code: 1,
    });
  },
);
