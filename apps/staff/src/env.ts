import { isStrongSecret } from "@preamble/auth/strong-secret";
import { readEnv, settings } from "@preamble/db/env";
import { renderSettings } from "@preamble/documents/env";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: settings.DATABASE_URL,
  /** Signs the session cookie of staff. */
  STAFF_SECRET: z
    .string({ error: "must be a random secret of at least 32 characters" })
    .refine(isStrongSecret, { error: "must be a random secret of at least 32 characters" }),
  NEXTAUTH_URL: settings.NEXTAUTH_URL,
  PATIENT_URL: settings.PATIENT_URL,
  ...renderSettings,
});

/** This app's settings; a build has none. Throws one error with a line for each that is missing or wrong. */
export const staffEnv = (source: Readonly<Record<string, string | undefined>> = process.env) =>
  readEnv(schema, source);
