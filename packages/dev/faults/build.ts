import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApps } from "../src/start/build-apps.ts";

/** The apps as they are shipped, built once for the run or taken from the cache. */
export default async function build(): Promise<void> {
  const log = join(mkdtempSync(join(tmpdir(), "preamble-faults-")), "build.log");
  await buildApps(log, (line) => process.stdout.write(`${line}\n`)).done;
}
