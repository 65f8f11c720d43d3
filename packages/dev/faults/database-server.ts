import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@preamble/db/client";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { migrate } from "@preamble/db/migrate";
import { Client } from "pg";
import { freePort } from "./free-port.ts";

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "preamble-faults-"));

/** A migrated PostgreSQL that can be killed, and started again at the same address. */
export async function openDatabaseServer(folder = newFolder()) {
  const options = { dataDir: join(folder, "database"), port: await freePort() };
  let server = await startEmbeddedPostgres(options);
  const { url } = server;
  await migrate(url);
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
    /** SIGKILL to every process of the server at once. */
    async kill() {
      process.kill(-server.pid, "SIGKILL");
      await server.ended;
      await server.stop();
    },
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

export type DatabaseServer = Awaited<ReturnType<typeof openDatabaseServer>>;
