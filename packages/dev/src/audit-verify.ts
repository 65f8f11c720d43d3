import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readHeads } from "@preamble/db/audit/kept-heads";
import { runningPostgres } from "@preamble/db/embedded/embedded-postgres";
import { verifyTrails } from "./audit/verify-trails.ts";
import { headFileName, startEnv } from "./env.ts";
import { openDatabase } from "./start/open-database.ts";

/** `pnpm audit:verify [--head FILE]...`: exits 1 where a trail does not hold or cannot be read. */
const say = (line: string) => process.stdout.write(`${line}\n`);

async function verify(): Promise<boolean> {
  const { values } = parseArgs({ options: { head: { type: "string", multiple: true } } });
  const env = startEnv();
  const usual = join(env.PREAMBLE_DATA_DIR, headFileName);
  const files = values.head ?? (existsSync(usual) ? [usual] : []);
  const heads = files.flatMap((file) => readHeads(file, say));
  say(
    heads.length > 0
      ? `Against ${heads.length} kept heads of ${files.join(", ")}.`
      : "No kept head was given (--head FILE): a trail that was rewritten or cut off together with its seals does not show.",
  );
  if (env.DATABASE_URL === undefined && !existsSync(env.PREAMBLE_DATA_DIR)) {
    throw new Error(`There is no database in ${env.PREAMBLE_DATA_DIR}.`);
  }
  const running = env.DATABASE_URL === undefined ? runningPostgres(env.PREAMBLE_DATA_DIR) : null;
  if (running !== null) return verifyTrails(running, heads, say);
  const database = await openDatabase(env);
  try {
    return await verifyTrails(database.url, heads, say);
  } finally {
    await database.stop();
  }
}

try {
  process.exitCode = (await verify()) ? 0 : 1;
} catch (fault) {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  process.stderr.write(
    `${cause instanceof Error ? cause.message : "The audit trails could not be verified."}\n`,
  );
  process.exitCode = 1;
}
