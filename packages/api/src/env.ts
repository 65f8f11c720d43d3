import { madeUpSender, port, readEnv, settings } from "@preamble/db/env";
import { z } from "zod";

const quota = (standard: number) => {
  const error = "must be a whole number of calls, 1 or more";
  return z.coerce.number({ error }).int({ error }).min(1, { error }).default(standard);
};

const schema = z.object({
  /** Calls a minute from one address: a whole waiting room may share it. */
  CALLS_PER_ADDRESS: quota(600),
  /** Calls a minute of one clinic, all addresses together. */
  CALLS_PER_CLINIC: quota(6000),
  /** New forms a minute from one address. */
  STARTS_PER_ADDRESS: quota(30),
});

const metricsSchema = z.object({
  /** Where an app or the worker answers /metrics; unset, nowhere. */
  METRICS_PORT: port.optional(),
});

/** Throws one error with a line for each fault. */
export const metricsEnv = (source: Readonly<Record<string, string | undefined>> = process.env) =>
  readEnv(metricsSchema, source);

export type CallQuotas = z.output<typeof schema>;

/** How much may be asked of the apps. Throws one error with a line for each fault. */
export const callQuotas = (source: Readonly<Record<string, string | undefined>> = process.env): CallQuotas =>
  readEnv(schema, source);

const addressSchema = z.object({
  /** Unset, mail about a visit leads nowhere. */
  PATIENT_URL: settings.PATIENT_URL.optional(),
  /** Unset, an invitation names the path alone. */
  NEXTAUTH_URL: settings.NEXTAUTH_URL.optional(),
});

const senderSchema = z.object({
  MAIL_FROM: settings.MAIL_FROM.default(madeUpSender),
});

/** The bare address that mail comes from. Throws one error with a line for each fault. */
export function senderAddress(source: Readonly<Record<string, string | undefined>> = process.env): string {
  const { MAIL_FROM } = readEnv(senderSchema, source);
  return /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
}

/** Where mail may lead. Throws one error with a line for each fault. */
export const addressEnv = (source: Readonly<Record<string, string | undefined>> = process.env) =>
  readEnv(addressSchema, source);
