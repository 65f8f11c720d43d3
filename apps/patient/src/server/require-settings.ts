import { addressEnv, callQuotas, metricsEnv, senderAddress } from "@preamble/api/env";
import { authEnv } from "@preamble/auth/env";
import { requirePassword } from "@preamble/db/require-password";
import { requireTls } from "@preamble/db/require-tls";
import { env } from "../env.ts";

/** Stops the process with a line for each setting that is missing or wrong. */
export function requireSettings(): void {
  try {
    env();
    requireTls();
    requirePassword();
    authEnv();
    addressEnv();
    senderAddress();
    callQuotas();
    metricsEnv();
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : "The settings could not be read.");
    process.exit(1);
  }
}
