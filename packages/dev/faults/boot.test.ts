import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { childEnv, projectRoot } from "../src/env.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { freePort } from "./free-port.ts";

let server: DatabaseServer;
beforeAll(async () => {
  server = await openDatabaseServer();
  await server.asSuperuser((client) => client.query("alter system set fsync = off"));
  await server.kill();
  await server.start();
});
afterAll(() => server.close());

const next = join("node_modules", "next", "dist", "bin", "next");

it.each([
  ["patient", [next, "start"]],
  ["staff", [next, "start"]],
  ["worker", ["src/main.ts"]],
])("the %s refuses to start on a PostgreSQL with fsync off, in one sentence", async (name, args) => {
  const port = String(await freePort());
  const child = spawn(process.execPath, args, {
    cwd: join(projectRoot, "apps", name),
    env: childEnv({
      NODE_ENV: "production",
      DATABASE_URL: server.url,
      PORT: port,
      STAFF_SECRET: randomBytes(32).toString("hex"),
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      PATIENT_URL: `http://127.0.0.1:${port}`,
    }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(child, "close");
  expect(said.trim()).toBe("This PostgreSQL is not safe: fsync is off and must be on.");
  expect(code).toBe(1);
});
