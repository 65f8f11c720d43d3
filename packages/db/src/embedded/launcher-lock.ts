import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { processStart } from "./process-identity.ts";

/** Creates `path` with the content of `file` in one step; false when `path` is there already. */
function linkIfAbsent(file: string, path: string): boolean {
  try {
    linkSync(file, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function livingHolder(path: string): number | undefined {
  const [pid, ...start] = readFileSync(path, "utf8").trim().split(" ");
  return processStart(Number(pid)) === start.join(" ") ? Number(pid) : undefined;
}

/**
 * Claims a data folder for this process and returns the release. A lock whose process is gone does not count.
 * `dataDir` is the folder's name in the refusal.
 */
export function lockFolder(home: string, dataDir: string): () => void {
  const path = join(home, "lock");
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${processStart(process.pid) ?? ""}\n`);
  try {
    while (!linkIfAbsent(mine, path)) {
      const holder = livingHolder(path);
      if (holder !== undefined)
        throw new EmbeddedPostgresError(
          `Preamble is already running on ${dataDir} (process ${holder}): stop it first, or use another data folder.`,
        );
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
}
