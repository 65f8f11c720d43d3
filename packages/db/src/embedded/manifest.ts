import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

const manifestName = "manifest.json";

type Manifest = {
  readonly startedAt: string;
  readonly endedAt: string;
  /** The first and the last file of the write-ahead log that the backup needs. */
  readonly firstLog: string;
  readonly lastLog: string;
  /** SHA-256 in hex by path within the backup. */
  readonly files: Readonly<Record<string, string>>;
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== manifestName);

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Writes down what a backup holds. */
export async function writeManifest(folder: string, facts: Omit<Manifest, "files">): Promise<void> {
  const files: Record<string, string> = {};
  for (const path of filesBelow(folder)) files[path] = await sha256(join(folder, path));
  const manifest: Manifest = { ...facts, files };
  writeFileSync(join(folder, manifestName), JSON.stringify(manifest, null, 1), { mode: 0o600 });
}

/** Reads a backup through. Throws one sentence for the first file that is missing, changed or foreign. */
export async function checkManifest(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const [path, expected] of Object.entries(manifest.files)) {
    const found = await sha256(join(folder, path)).catch(() => null);
    if (found === null) throw new EmbeddedPostgresError(`The backup lacks ${path}.`);
    if (found !== expected)
      throw new EmbeddedPostgresError(`The backup's ${path} has changed since it was made.`);
  }
  const foreign = filesBelow(folder).find((path) => !Object.hasOwn(manifest.files, path));
  if (foreign) throw new EmbeddedPostgresError(`The backup holds ${foreign}, which it was not made with.`);
  return manifest;
}

function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, manifestName), "utf8"));
  } catch (cause) {
    throw new EmbeddedPostgresError(`${folder} holds no whole backup: its manifest cannot be read.`, {
      cause,
    });
  }
}
