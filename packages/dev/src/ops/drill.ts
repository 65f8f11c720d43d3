import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readHeads } from "@preamble/db/audit/kept-heads";
import { backUp } from "@preamble/db/embedded/base-backup";
import { restore } from "@preamble/db/embedded/restore";
import { removeServerFiles } from "@preamble/db/embedded/server-files";
import { headFileName } from "../env.ts";
import { checkCopy, type Say, timed } from "./check-copy.ts";

/**
 * Backs up a running embedded database, restores it beside itself, reads every page of every table there, which
 * PostgreSQL compares with its checksum, and verifies the audit trails. Leaves nothing behind, stopped or not.
 */
export async function drill(
  dataDir: string,
  archiveDir: string | undefined,
  say: Say,
  stopping?: AbortSignal,
): Promise<boolean> {
  const place = mkdtempSync(join(tmpdir(), "preamble-drill-"));
  const restored = join(place, "data");
  try {
    const backup = join(place, "backup");
    // Before the backup: a head that is kept while it is taken is of events that it may not hold.
    const headFile = join(dataDir, headFileName);
    const heads = existsSync(headFile) ? readHeads(headFile, say) : [];
    await timed("backed up", say, () => backUp(dataDir, backup));
    stopping?.throwIfAborted();
    const server = await timed("restored", say, () =>
      restore({ folder: backup, dataDir: restored, archiveDir, stopping }),
    );
    return await checkCopy(server, heads, say, stopping);
  } finally {
    removeServerFiles(restored);
    rmSync(place, { recursive: true, force: true });
  }
}
