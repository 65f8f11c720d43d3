import type { Head } from "@preamble/db/audit/chain";
import type { EmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { Client } from "pg";
import { verifyTrails } from "../audit/verify-trails.ts";

export type Say = (line: string) => void;

/**
 * Reads every page of every table of a restored database, which PostgreSQL compares with its checksum, and verifies
 * the audit trails; stops its server at the end, or before where it is to stop. False where a trail does not hold;
 * throws for a damaged page.
 */
export async function checkCopy(
  server: EmbeddedPostgres,
  heads: readonly Head[],
  say: Say,
  stopping?: AbortSignal,
): Promise<boolean> {
  const { url } = server;
  const stop = () => server.stop();
  // What is being asked of it fails with it.
  stopping?.addEventListener("abort", () => void stop());
  try {
    stopping?.throwIfAborted();
    await timed("every page read", say, () => readEverything(url, say));
    return await timed("audit trails verified", say, () => verifyTrails(url, heads, say));
  } catch (fault) {
    stopping?.throwIfAborted();
    throw fault;
  } finally {
    await stop();
  }
}

/** Does some work and says how long it took. */
export async function timed<T>(what: string, say: Say, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function readEverything(url: string, say: Say): Promise<void> {
  const client = new Client({ connectionString: url });
  // The query tells of it; without a listener the event would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows: sums } = await client.query<{ data_checksums: string }>("show data_checksums");
    if (sums[0]?.data_checksums !== "on") throw new Error("The database was made without checksums.");
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) await client.query(`select md5(t::text) from ${name} t`);
    say(`${tables.length} tables, none with a damaged page`);
  } finally {
    await client.end();
  }
}
