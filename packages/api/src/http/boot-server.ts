import { keepSocketAddress } from "@preamble/auth/keep-socket-address";
import { requireEach } from "@preamble/db/env";
import { closeServices } from "../keep-services.ts";
import { reportConsoleFaults } from "../observe.ts";
import { openMetrics } from "../open-metrics.ts";
import { drainOnSignal } from "./drain.ts";
import { guardRequests } from "./guard-requests.ts";

/** Reads settings group by group and ends the process with a line for each that is missing or wrong. */
export function requireSettings(groups: readonly (() => unknown)[]): void {
  try {
    requireEach(groups);
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : "The settings could not be read.");
    process.exit(1);
  }
}

type Server = {
  /** What of the app may be kept by a browser, one of `keptOf`. */
  readonly kept: string;
  /** Opens the connections, which ends the process on an unsafe database; one that is not there yet may come. */
  readonly services: () => Promise<unknown>;
};

/** What an app's server does once, before it answers anyone. */
export async function bootServer({ kept, services }: Server): Promise<void> {
  reportConsoleFaults();
  keepSocketAddress();
  guardRequests(kept);
  drainOnSignal(closeServices);
  await openMetrics();
  await services().catch(() => {});
}
