import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Folder by folder: the recursive mkdir of Node does not return under a path like /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Makes the data folder with its place for logs; throws one sentence where it cannot be written. */
export function makeDataFolder(dataDir: string): { readonly logs: string } {
  const logs = join(dataDir, "logs");
  try {
    makeFolder(logs);
    accessSync(logs, constants.W_OK);
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no access";
    throw new Error(`PREAMBLE_DATA_DIR must be a folder that can be written: ${dataDir} (${code}).`, {
      cause,
    });
  }
  return { logs };
}
