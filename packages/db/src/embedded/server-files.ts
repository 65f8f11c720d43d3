import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** Where the binaries and the data live, and the account that PostgreSQL runs as. */
export type ServerFiles = {
  readonly bin: string;
  readonly home: string;
  /** Set only when started by root, whom PostgreSQL refuses. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
};

/**
 * Finds files that the account of PostgreSQL can reach. A project under a private folder is out of reach
 * of that account when root starts it: binaries and data then go to /var/tmp.
 */
export function findServerFiles(dataDir: string): ServerFiles {
  const native = shippedBinaries();
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined;
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true });
  if (!account) return { bin: join(native, "bin"), home, account };

  chownSync(home, account.uid, account.gid);
  const canRun = (bin: string) =>
    spawnSync(join(bin, "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;
  const canEnter =
    spawnSync("/bin/sh", ["-c", 'test -w "$1"', "sh", home], { ...account, cwd: "/" }).status === 0;
  if (canEnter && canRun(join(native, "bin"))) return { bin: join(native, "bin"), home, account };

  const shared = sharedFolder(home);
  const bin = join(shared, "native", "bin");
  mkdirSync(shared, { recursive: true });
  if (lstatSync(shared).uid !== 0) {
    throw new EmbeddedPostgresError(`${shared} belongs to another user: PostgreSQL is not run from there.`);
  }
  if (!existsSync(bin)) cpSync(native, join(shared, "native"), { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(shared, "data"), { recursive: true });
  chownSync(join(shared, "data"), account.uid, account.gid);
  if (!canRun(bin)) throw new EmbeddedPostgresError(`PostgreSQL cannot be run from ${shared}.`);
  return { bin, home: join(shared, "data"), account };
}

/** Takes away a data folder on which no server runs, and what lies of it in /var/tmp. */
export function removeServerFiles(dataDir: string): void {
  const home = resolve(dataDir);
  for (const folder of [home, sharedFolder(home)]) rmSync(folder, { recursive: true, force: true });
}

const sharedFolder = (home: string): string =>
  join("/var/tmp", `preamble-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`);

function shippedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const native = join(dirname(fromWrapper.resolve(name)), "..", "native");
    linkLibraries(native);
    return native;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No PostgreSQL is shipped for ${process.platform}-${process.arch}: set DATABASE_URL to one of your own.`,
      { cause },
    );
  }
}

/** A package archive holds no symbolic links; the package's install script makes them, if it was run. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  const packageRoot = dirname(native);
  for (const { source, target } of links) {
    const link = join(packageRoot, target);
    if (!existsSync(link)) symlinkSync(join(packageRoot, source), link);
  }
}

function unprivilegedAccount(): { uid: number; gid: number } {
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new EmbeddedPostgresError("PostgreSQL does not run as root and no ordinary account was found.");
}
