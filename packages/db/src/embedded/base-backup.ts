import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { runningSuperuser } from "./embedded-postgres.ts";
import { writeManifest } from "./manifest.ts";
import { findServerFiles } from "./server-files.ts";

/** What belongs to the running server and not to the data, by PostgreSQL's manual on base backups. */
const left =
  /^(postmaster\.(pid|opts)|(pg_wal|pg_replslot|pg_stat_tmp|pg_notify|pg_serial|pg_snapshots|pg_subtrans|pg_dynshmem)\/.+)$/;
const temporary = /(^|\/)(pgsql_tmp|t\d+_\d+$)/;

/**
 * Copies a running embedded database to a new folder while it is being written to, with the write-ahead log
 * that makes the copy whole. Throws EmbeddedPostgresError with one sentence.
 */
export async function backUp(dataDir: string, folder: string): Promise<void> {
  const url = runningSuperuser(dataDir);
  if (!url) throw new EmbeddedPostgresError(`No database runs on ${dataDir}: start it, then back it up.`);
  if (existsSync(folder)) throw new EmbeddedPostgresError(`${folder} is there already: name a new folder.`);
  const { home } = findServerFiles(dataDir);
  const source = join(home, "pg");
  const copy = join(folder, "pg");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const startedAt = new Date().toISOString();
    const { rows: begun } = await client.query<{ file: string }>(
      "select pg_walfile_name(pg_backup_start('preamble', true)) as file",
    );
    copyTree(source, copy, "");
    const { rows: ended } = await client.query<{ lsn: string; labelfile: string; spcmapfile: string }>(
      "select lsn::text, labelfile, spcmapfile from pg_backup_stop(false)",
    );
    const [end] = ended;
    writeFileSync(join(copy, "backup_label"), end?.labelfile ?? "");
    if (end?.spcmapfile) writeFileSync(join(copy, "tablespace_map"), end.spcmapfile);
    const { rows: last } = await client.query<{ file: string }>("select pg_walfile_name($1) as file", [
      end?.lsn,
    ]);
    const [firstLog = "", lastLog = ""] = [begun[0]?.file, last[0]?.file];
    await client.query("select pg_switch_wal()");
    copyLog(join(source, "pg_wal"), join(copy, "pg_wal"), firstLog, lastLog);
    cpSync(join(home, "secret"), join(folder, "secret"));
    await writeManifest(folder, { startedAt, endedAt: new Date().toISOString(), firstLog, lastLog });
  } finally {
    await client.end();
  }
}

/** Files come and go while the server runs; what is gone by the time it is copied is in the log. */
function copyTree(from: string, to: string, path: string): void {
  mkdirSync(join(to, path), { recursive: true });
  chmodSync(join(to, path), 0o700);
  for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
    const below = path ? `${path}/${entry.name}` : entry.name;
    if (left.test(below) || temporary.test(below)) continue;
    if (entry.isDirectory()) copyTree(from, to, below);
    else if (entry.isFile()) {
      try {
        cpSync(join(from, below), join(to, below));
      } catch (fault) {
        if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault;
      }
    }
  }
}

function copyLog(from: string, to: string, first: string, last: string): void {
  const files = readdirSync(from).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last,
  );
  if (!files.includes(first) || !files.includes(last)) {
    throw new EmbeddedPostgresError(
      "The server dropped a part of its log during the backup: back it up again.",
    );
  }
  for (const name of files) cpSync(join(from, name), join(to, name));
}
