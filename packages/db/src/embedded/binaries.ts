import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { causeInOutput, causeOf, EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { runProgram } from "./run-program.ts";
import type { SystemUser } from "./system-user.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(launcher).resolve(name)), "..");
  } catch (error) {
    throw new EmbeddedPostgresError(
      `No PostgreSQL for this computer is installed (${name}): install again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

/** Adds what an npm archive cannot carry, where the package's own install script did not run. */
function complete(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, "utf8"))))
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  for (const name of ["initdb", "postgres"]) chmodSync(join(root, "native/bin", name), 0o755);
}

/** Why the programs do not run for this user, or undefined when they do. */
async function obstacle(root: string, user: SystemUser | undefined): Promise<string | undefined> {
  try {
    const { ok, output } = await runProgram(join(root, "native/bin/postgres"), ["--version"], user);
    return ok ? undefined : causeInOutput(output);
  } catch (error) {
    return causeOf(error);
  }
}

/**
 * The installed PostgreSQL programs. Where they do not run in place (their folder is closed to the user that
 * PostgreSQL runs as, or is incomplete and read-only), a copy in `home` is used.
 */
export async function findBinaries(home: string, user: SystemUser | undefined): Promise<Binaries> {
  let root = packageRoot();
  if ((await obstacle(root, user)) !== undefined) {
    const { version } = manifest.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    const copy = join(home, `postgresql-${version}`);
    if (!existsSync(copy)) {
      rmSync(`${copy}.new`, { recursive: true, force: true });
      cpSync(join(root, "native"), join(`${copy}.new`, "native"), {
        recursive: true,
        verbatimSymlinks: true,
      });
      complete(`${copy}.new`);
      renameSync(`${copy}.new`, copy);
    }
    root = copy;
  }
  const reason = await obstacle(root, user);
  if (reason !== undefined)
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run on this computer (${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  return { initdb: join(root, "native/bin/initdb"), postgres: join(root, "native/bin/postgres") };
}
