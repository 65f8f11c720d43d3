import { setTimeout as wait } from "node:timers/promises";
import { log } from "@preamble/api/observe";
import { requireEach } from "@preamble/db/env";
import { requirePassword } from "@preamble/db/require-password";
import { requireTls } from "@preamble/db/require-tls";
import { workerEnv } from "./env.ts";
import { startWorker } from "./start-worker.ts";

/** A job that is in hand still is found again and done by another. */
const limitMs = 9000;

try {
  requireEach([workerEnv, requireTls, requirePassword]);
  const worker = await startWorker(workerEnv(), log);
  let ending: Promise<void> | undefined;
  async function end(): Promise<void> {
    await Promise.race([worker.stop().catch(() => log.error("not all was closed")), wait(limitMs)]);
    process.exit(0);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => void (ending ??= end()));
  }
  log.info("ready");
  process.send?.("ready");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "The worker could not start."}\n`);
  process.exit(1);
}
