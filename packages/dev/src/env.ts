import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { databaseSettings, noMail, readEnv, settings } from "@preamble/db/env";
import { requireTls } from "@preamble/db/require-tls";
import { z } from "zod";

export const projectRoot = fileURLToPath(new URL("../../..", import.meta.url));

const port = (standard: number) => {
  const error = "must be a port, a whole number from 1 to 65535";
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(65_535, { error }).default(standard);
};

const schema = z
  .object({
    ...databaseSettings,
    PATIENT_PORT: port(3000),
    STAFF_PORT: port(3001),
    SMTP_URL: settings.SMTP_URL.optional(),
    /** Keeps the write-ahead log of the embedded database, best on another disk; unset, it is not kept. */
    WAL_ARCHIVE_DIR: z.string().optional(),
    /** The same number makes the same demo patients. */
    PREAMBLE_SEED: z.coerce
      .number({ error: "must be a whole number" })
      .int("must be a whole number")
      .default(1),
  })
  .refine(({ PATIENT_PORT, STAFF_PORT }) => PATIENT_PORT !== STAFF_PORT, {
    path: ["STAFF_PORT"],
    message: "must differ from PATIENT_PORT",
  });

/** The settings of `start` and `seed`, without SMTP_URL where no mail is to go out. Throws one error with a line for each fault. */
export function startEnv(source: Readonly<Record<string, string | undefined>> = process.env) {
  const { SMTP_URL, ...others } = readEnv(schema, source);
  requireTls(source);
  return {
    ...others,
    ...(SMTP_URL && SMTP_URL !== noMail && { SMTP_URL }),
    PREAMBLE_DATA_DIR: resolve(projectRoot, others.PREAMBLE_DATA_DIR),
  };
}

/** Where `start` keeps the heads of the audit trails, in the data folder. */
export const headFileName = "audit-heads.jsonl";

export type StartEnv = ReturnType<typeof startEnv>;

/** What a child process gets: our own environment with some of it replaced. */
export const childEnv = (replaced: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  ...replaced,
});
