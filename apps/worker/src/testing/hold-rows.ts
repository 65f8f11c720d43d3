import { Client } from "pg";
import type { World } from "./worker-process.ts";

/** Keeps what a statement locks until it is released. */
export async function hold({ database }: World, statement: string, values: readonly unknown[] = []) {
  const holder = new Client({ connectionString: database.superuserUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query(statement, [...values]);
  return {
    release: () => holder.end(),
    /** Who waits is cut off: a server goes on with a statement though the process that sent it is gone. */
    async releaseToNobody() {
      await holder.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where pg_backend_pid() = any(pg_blocking_pids(pid))`);
      await holder.end();
    },
  };
}
