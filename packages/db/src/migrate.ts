import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as run } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { applicationRole } from "./client.ts";
import { prepareJobs } from "./jobs.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));
const oldestServer = 150_000;

/** Brings a database to the committed schema, as its owner. Throws one sentence for a server that is too old. */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    if (Number(rows[0]?.server_version_num) < oldestServer) {
      throw new Error("Preamble needs PostgreSQL 15 or newer.");
    }
    await run(drizzle(client), { migrationsFolder });
    await prepareJobs(url);
    await client.query(`grant usage on schema pgboss to ${applicationRole}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema pgboss to ${applicationRole}`,
    );
    await client.query(`grant execute on all functions in schema pgboss to ${applicationRole}`);
    await client.query(`grant usage on schema drizzle to ${applicationRole}`);
    await client.query(`grant select on drizzle.__drizzle_migrations to ${applicationRole}`);
  } finally {
    await client.end();
  }
}
