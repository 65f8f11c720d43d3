import type { Database } from "@preamble/db/client";
import { sql } from "drizzle-orm";
import { Gauge } from "prom-client";
import { metrics } from "./observe.ts";

/** Adds the connections of this process to its metrics. */
export function measurePool({ pool }: Database): void {
  metrics.removeSingleMetric("preamble_database_connections");
  const connections = new Gauge({
    name: "preamble_database_connections",
    help: "Connections of this process to its database, and the requests that wait for one.",
    labelNames: ["state"] as const,
    registers: [metrics],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool;
      connections.set({ state: "busy" }, totalCount - idleCount);
      connections.set({ state: "idle" }, idleCount);
      connections.set({ state: "waiting" }, waitingCount);
    },
  });
}

/** Adds the queues to the metrics of the worker: how many jobs wait, and how long the oldest that is due has. */
export function measureQueues({ orm }: Database): void {
  measureJobs("preamble_jobs_waiting", "Jobs that are due and not done.", sql`count(*)`);
  measureJobs(
    "preamble_jobs_lag_seconds",
    "How long the oldest job that is due has waited.",
    sql`extract(epoch from now() - min(start_after))`,
  );

  function measureJobs(name: string, help: string, value: ReturnType<typeof sql>): void {
    metrics.removeSingleMetric(name);
    const gauge = new Gauge({
      name,
      help,
      labelNames: ["name"] as const,
      registers: [metrics],
      async collect() {
        const { rows } = await orm.execute<{ name: string; value: string }>(
          sql`select name, ${value} as value from pgboss.job
              where state in ('created', 'retry', 'active') and start_after <= now() group by name`,
        );
        gauge.reset();
        for (const row of rows) gauge.set({ name: row.name }, Number(row.value));
      },
    });
  }
}
