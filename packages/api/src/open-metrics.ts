import { metricsEnv } from "./env.ts";
import { openMetricsServer } from "./http/metrics-server.ts";

/** Opens the metrics of this process on METRICS_PORT, if that is set; resolves with what closes them. */
export async function openMetrics(): Promise<() => void> {
  const { METRICS_PORT } = metricsEnv();
  const server = METRICS_PORT === undefined ? null : await openMetricsServer(METRICS_PORT);
  return () => server?.close();
}
