import { drainOnSignal } from "@preamble/api/http/drain";
import { openMetrics } from "@preamble/api/open-metrics";
import { closeServices } from "@preamble/api/keep-services";
import { services } from "./services.ts";

/** Opens the connections, which ends the process on an unsafe database; one that is not there yet may come. */
export async function openAtBoot(): Promise<void> {
  drainOnSignal(closeServices);
  await openMetrics();
  await services().catch(() => {});
}
