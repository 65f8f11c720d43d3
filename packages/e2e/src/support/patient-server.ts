import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@preamble/dev/env";
import { answersAt } from "@preamble/dev/start/answers";
import { launchPart, type Part } from "@preamble/dev/start/launch-part";
import { freePort } from "@preamble/db/embedded/free-port";
import { places } from "./places.ts";

const setClock = new URL("set-clock.ts", import.meta.url).href;

/**
 * A patient app of one's own on the database of the run, to be killed and started again; with a clock that stood
 * at `startsAt` when it was started, where that is given.
 */
export async function ownPatientServer(slug: string, startsAt?: Date) {
  const folder = mkdtempSync(join(tmpdir(), "preamble-patient-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const next = join("node_modules", "next", "dist", "bin", "next");
  let part: Part | null = null;

  async function start(): Promise<void> {
    part = launchPart(
      {
        name: "patient app",
        args: [next, "start", "--port", String(port)],
        cwd: join(projectRoot, "apps", "patient"),
        env: {
          DATABASE_URL: places.database,
          ...(startsAt && { NODE_OPTIONS: `--import ${setClock}`, E2E_CLOCK: startsAt.toISOString() }),
        },
        log: join(folder, "patient.log"),
        stopLimit: 10_000,
      },
      () => {},
    );
    await answersAt("patient app", `${address}/${slug}/en`);
  }

  await start();
  return {
    address,
    /** Kills the server without a warning and brings it back. */
    async crash(): Promise<void> {
      part?.process.kill("SIGKILL");
      await new Promise((resolve) => part?.process.once("exit", resolve));
      await start();
    },
    async stop(): Promise<void> {
      await part?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
