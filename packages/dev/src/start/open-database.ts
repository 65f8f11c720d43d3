import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { Client } from "pg";
import type { StartEnv } from "../env.ts";

type OpenedDatabase = {
  readonly url: string;
  /** Comes true when a server that was started here has ended. */
  readonly ended?: Promise<void>;
  stop(): Promise<void>;
};

/** The database of the settings: a server of one's own once it answers, else the embedded one, started. */
export async function openDatabase({
  DATABASE_URL,
  PREAMBLE_DATA_DIR,
  WAL_ARCHIVE_DIR,
}: StartEnv): Promise<OpenedDatabase> {
  if (DATABASE_URL === undefined)
    return startEmbeddedPostgres({ dataDir: PREAMBLE_DATA_DIR, archiveDir: WAL_ARCHIVE_DIR });
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const { host, port, database } = client;
    const place = `${host}:${port}/${database ?? ""}`;
    throw new Error(`The database of DATABASE_URL, ${place}, cannot be used: ${reasonOf(cause)}.`, { cause });
  }
  return { url: DATABASE_URL, stop: () => Promise.resolve() };
}

function reasonOf(cause: unknown): string {
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error ? first.message : "no answer";
}
