import { isStrongSecret } from "@preamble/auth/strong-secret";
import { readEnv } from "@preamble/db/env";
import { renderSettings } from "@preamble/documents/env";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be the address of a PostgreSQL database" }),
  /** Signs the session cookie of staff. */
  STAFF_SECRET: z
    .string({ error: "must be a random secret of at least 32 characters" })
    .refine(isStrongSecret, { error: "must be a random secret of at least 32 characters" }),
  /** The address that staff see; https makes the session cookie a secure one. */
  NEXTAUTH_URL: z.url({
    protocol: /^https?$/,
    error: "must be the address that staff open, such as https://staff.example.org",
  }),
  /** The address that patients open: the code on a document leads there. */
  PATIENT_URL: z.url({
    protocol: /^https?$/,
    error: "must be the address that patients open, such as https://intake.example.org",
  }),
  ...renderSettings,
});

/** This app's settings; a build has none. Throws one error with a line for each that is missing or wrong. */
export const staffEnv = (source: Readonly<Record<string, string | undefined>> = process.env) =>
  readEnv(schema, source);
