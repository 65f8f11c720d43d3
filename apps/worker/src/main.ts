import { log } from "@preamble/api/observe";
import { requireTls } from "@preamble/db/require-tls";
import { workerEnv } from "./env.ts";
import { startWorker } from "./start-worker.ts";

try {
  const env = workerEnv();
  requireTls();
  const worker = await startWorker(env, log);
  let stopping: Promise<void> | undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => void (stopping ??= worker.stop()));
  }
  log.info("ready");
  process.send?.("ready");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "The worker could not start."}\n`);
  process.exit(1);
}
