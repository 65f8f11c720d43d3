import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { openWorld } from "../../../../packages/api/test/world.ts";

export type World = Awaited<ReturnType<typeof openWorld>>;

export type WorkerProcess = { kill(): Promise<void> };

/** The worker as it is started in a clinic, in a process of its own. */
export async function startWorkerProcess({ database }: World, smtpUrl: string): Promise<WorkerProcess> {
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      SMTP_URL: smtpUrl,
      MAIL_FROM: "clinic@example.org",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return {
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/**
 * Lets so much time pass, by the clock of the jobs, that a worker that died is missed: the next to start looks for
 * what it had in hand.
 */
export async function missDeadWorker({ owner }: World): Promise<void> {
  await owner.query(
    "update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'",
  );
  await owner.query(`update pgboss.queue set monitor_on = monitor_on - interval '1 hour',
    monitor_claim_on = monitor_claim_on - interval '1 hour'`);
}

/** Ends the pause before a job is tried again. */
export async function endPauses({ owner }: World): Promise<void> {
  await owner.query("update pgboss.job set start_after = now() where state = 'retry'");
}
