import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { type EmbeddedPostgres, runningSuperuser, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { checkManifest } from "./manifest.ts";
import { findServerFiles } from "./server-files.ts";

type Restore = {
  readonly folder: string;
  /** A data folder that holds no database yet. */
  readonly dataDir: string;
  /** Where the write-ahead log was kept; without it the database is as it was when the backup ended. */
  readonly archiveDir?: string | undefined;
  /** Up to when; unset, as far as the log goes. */
  readonly until?: Date | undefined;
  /** Ends the replay, and with it the server. */
  readonly stopping?: AbortSignal | undefined;
};

const recoverySettings = ["restore_command", "recovery_target_time", "recovery_target_action"];
const longestReplay = 30 * 60_000;

/**
 * Makes a database of a backup, after every file of it was compared with its checksum, and brings it forward
 * through the log. Resolves with the running server once it takes writes. Throws one sentence.
 */
export async function restore({
  folder,
  dataDir,
  archiveDir,
  until,
  stopping,
}: Restore): Promise<EmbeddedPostgres> {
  if (until && !archiveDir) {
    throw new EmbeddedPostgresError(
      "Without the write-ahead log no database is brought to an instant: set WAL_ARCHIVE_DIR.",
    );
  }
  const { endedAt } = await checkManifest(folder);
  if (until && until < new Date(endedAt)) {
    throw new EmbeddedPostgresError(
      `The backup ended at ${endedAt}: it cannot be restored to a time before that.`,
    );
  }
  const { home, account } = findServerFiles(dataDir);
  const data = join(home, "pg");
  if (existsSync(data))
    throw new EmbeddedPostgresError(`${dataDir} holds a database already: name a new folder.`);
  cpSync(join(folder, "pg"), data, { recursive: true });
  chmodSync(data, 0o700);
  cpSync(join(folder, "secret"), join(home, "secret"));
  if (archiveDir) {
    writeFileSync(join(data, "recovery.signal"), "");
    const settings = [
      `restore_command = 'cp ${archiveDir}/%f %p'`,
      // Empty where none is asked for: the backup may be of a database that was itself restored to an instant.
      // PostgreSQL reads this before it knows any zone by name, even Z.
      `recovery_target_time = '${until?.toISOString().replace("Z", "+00") ?? ""}'`,
      "recovery_target_action = 'promote'",
    ];
    appendFileSync(join(data, "postgresql.auto.conf"), `${settings.join("\n")}\n`);
  }
  if (account) giveTo(data, account);
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await untilWritable(dataDir, stopping);
    return server;
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

function giveTo(path: string, account: { uid: number; gid: number }): void {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) giveTo(below, account);
    else chownSync(below, account.uid, account.gid);
  }
}

/** Waits for the end of the replay. */
async function untilWritable(dataDir: string, stopping: AbortSignal | undefined): Promise<void> {
  const client = new Client({ connectionString: runningSuperuser(dataDir) ?? "" });
  await client.connect();
  try {
    for (const began = Date.now(); Date.now() - began < longestReplay; await wait(100)) {
      stopping?.throwIfAborted();
      const { rows } = await client.query<{ replays: boolean }>("select pg_is_in_recovery() as replays");
      if (rows[0]?.replays !== false) continue;
      // They were of this one restore: a backup that is made from here on must not bring them along.
      for (const setting of recoverySettings) await client.query(`alter system reset ${setting}`);
      return;
    }
    throw new EmbeddedPostgresError("The log was not replayed within 30 minutes.");
  } finally {
    await client.end();
  }
}
