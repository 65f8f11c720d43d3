import { callQuotas, metricsEnv, senderAddress } from "@preamble/api/env";
import { bootServer, requireSettings } from "@preamble/api/http/boot-server";
import { keptOf } from "@preamble/api/http/header-rules";
import { authEnv } from "@preamble/auth/env";
import { requirePassword } from "@preamble/db/require-password";
import { requireTls } from "@preamble/db/require-tls";
import { staffEnv } from "../env.ts";
import { services } from "./services.ts";

/** Ends the process with a line for each setting that is missing or wrong. */
export const checkSettings = (): void =>
  requireSettings([staffEnv, requireTls, requirePassword, authEnv, senderAddress, callQuotas, metricsEnv]);

/** What this app does once, before it answers anyone. */
export async function boot(): Promise<void> {
  checkSettings();
  await bootServer({ kept: keptOf.staff, services });
}
