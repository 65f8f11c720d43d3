import { log } from "@preamble/api/observe";
import { workerEnv } from "./env.ts";
import { startWorker } from "./start-worker.ts";

try {
  const worker = await startWorker(workerEnv(), log);
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
