import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "@preamble/db/embedded/base-backup";
import { restore } from "@preamble/db/embedded/restore";
import { databaseSettings, readEnv } from "@preamble/db/env";
import { letPartsIn } from "@preamble/db/let-parts-in";
import { requirePassword } from "@preamble/db/require-password";
import { requireTls } from "@preamble/db/require-tls";
import { migrate } from "@preamble/db/migrate";
import { z } from "zod";
import { projectRoot } from "./env.ts";
import { checkCopy } from "./ops/check-copy.ts";
import { drill } from "./ops/drill.ts";

/** `pnpm ops VERB`: what a person who runs Preamble does to its database; docs/operations.md says when. */
const usage = `Usage:
  pnpm ops migrate                                     brings the database to this version, and lets the parts in
  pnpm ops backup FOLDER                               backs up the running database of PREAMBLE_DATA_DIR
  pnpm ops restore FOLDER DATA_DIR [--until INSTANT]   makes a database of a backup and of WAL_ARCHIVE_DIR
  pnpm ops drill                                       backs up, restores beside it, and verifies the copy
`;
const say = (line: string) => process.stdout.write(`${line}\n`);

const schema = z.object({
  ...databaseSettings,
  /** The same database as its owner; unset, DATABASE_URL is the owner's. */
  OWNER_DATABASE_URL: databaseSettings.DATABASE_URL,
  WAL_ARCHIVE_DIR: z.string().optional(),
});

/** Whoever stops a step leaves no server running; the copy in hand is let finish first. */
function stopOnSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stopping.abort(new Error("Stopped.")));
  return stopping.signal;
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { until: { type: "string" } },
  });
  const [verb, first, second] = positionals;
  const env = readEnv(schema, process.env);
  requireTls();
  const dataDir = resolve(projectRoot, env.PREAMBLE_DATA_DIR);
  if (verb === "migrate" && env.DATABASE_URL && env.OWNER_DATABASE_URL) {
    requireTls({ ...process.env, DATABASE_URL: env.OWNER_DATABASE_URL });
    requirePassword();
    await migrate(env.OWNER_DATABASE_URL);
    await letPartsIn(env.OWNER_DATABASE_URL, env.DATABASE_URL);
    say("The database has every migration of this version, and lets the parts in.");
  } else if (verb === "migrate" && env.DATABASE_URL) {
    await migrate(env.DATABASE_URL);
    say("The database has every migration of this version.");
  } else if (verb === "migrate") {
    throw new Error("DATABASE_URL must be a postgres:// address");
  } else if (verb === "backup" && first) {
    await backUp(dataDir, resolve(first));
    say(`Backed up to ${resolve(first)}.`);
  } else if (verb === "restore" && first && second) {
    const until = values.until === undefined ? undefined : new Date(values.until);
    if (until && Number.isNaN(until.getTime()))
      throw new Error("--until must be an instant such as 2026-03-02T15:00:00Z");
    const archiveDir = env.WAL_ARCHIVE_DIR;
    const stopping = stopOnSignal();
    const target = { dataDir: resolve(second), archiveDir, until, stopping };
    const server = await restore({ folder: resolve(first), ...target });
    // Kept heads may be of events after the instant that was asked for, so each trail answers for itself.
    const whole = await checkCopy(server, [], say, stopping);
    if (!whole) throw new Error(`The database in ${resolve(second)} has an audit trail that does not hold.`);
    say(`Restored to ${resolve(second)}. Start it with PREAMBLE_DATA_DIR set to that.`);
  } else if (verb === "drill") {
    return drill(dataDir, env.WAL_ARCHIVE_DIR, say, stopOnSignal());
  } else {
    throw new Error(usage);
  }
  return true;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : "It could not be done."}\n`);
  process.exitCode = 1;
}
