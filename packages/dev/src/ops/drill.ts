import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readHeads } from "@preamble/db/audit/kept-heads";
import { backUp } from "@preamble/db/embedded/base-backup";
import { restore } from "@preamble/db/embedded/restore";
import { Client } from "pg";
import { verifyTrails } from "../audit/verify-trails.ts";
import { headFileName } from "../env.ts";

type Say = (line: string) => void;

/**
 * Backs up a running embedded database, restores it beside itself, reads every page of every table there, which
 * PostgreSQL compares with its checksum, and verifies the audit trails. Leaves nothing behind.
 */
export async function drill(dataDir: string, archiveDir: string | undefined, say: Say): Promise<boolean> {
  const place = mkdtempSync(join(tmpdir(), "preamble-drill-"));
  try {
    const backup = join(place, "backup");
    // Before the backup: a head that is kept while it is taken is of events that it may not hold.
    const headFile = join(dataDir, headFileName);
    const heads = existsSync(headFile) ? readHeads(headFile) : [];
    await timed("backed up", say, () => backUp(dataDir, backup));
    const restored = join(place, "data");
    const server = await timed("restored", say, () =>
      restore({ folder: backup, dataDir: restored, archiveDir }),
    );
    try {
      await timed("every page read", say, () => readEverything(server.url, say));
      return await timed("audit trails verified", say, () => verifyTrails(server.url, heads, say));
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function timed<T>(what: string, say: Say, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function readEverything(url: string, say: Say): Promise<void> {
  const client = new Client({ connectionString: url });
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
