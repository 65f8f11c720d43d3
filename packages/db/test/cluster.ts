import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbeddedPostgres } from "../src/embedded/embedded-postgres.ts";
import { migrate } from "../src/migrate.ts";

/** One cluster for the run, with a migrated template that every test file copies. */
export default async function cluster({
  provide,
}: {
  provide: (key: "templateUrl", value: string) => void;
}): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "preamble-test-"));
  const server = await startEmbeddedPostgres({ dataDir });
  const templateUrl = server.url.replace(/\/preamble$/, "/template_preamble");
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  await owner.query("create database template_preamble");
  await owner.end();
  await migrate(templateUrl);
  provide("templateUrl", templateUrl);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
