import { drainOnSignal } from "@preamble/api/http/drain";
import { closeServices } from "@preamble/api/keep-services";
import { services } from "./services.ts";

/** Opens the connections, which ends the process on an unsafe database; one that is not there yet may come. */
export async function openAtBoot(): Promise<void> {
  drainOnSignal(closeServices);
  await services().catch(() => {});
}
