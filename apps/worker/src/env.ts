import { readEnv } from "@preamble/db/env";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  /** Where mail goes out; unset, messages are kept for reading in the database. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  /** Where /healthz and /readyz are answered; unset, nowhere. */
  WORKER_PORT: z.coerce
    .number("must be a port")
    .int("must be a port")
    .min(1, "must be a port")
    .max(65_535, "must be a port")
    .optional(),
  MAIL_FROM: z.string().regex(/@/, "must hold a mail address").default("Preamble <no-reply@example.org>"),
  /** A file, best on another machine's disk, that gets the newest head of each audit trail. */
  AUDIT_HEAD_FILE: z.string().optional(),
});

/** The worker's settings. Throws one error with a line for each fault. */
export const workerEnv = (source: Readonly<Record<string, string | undefined>> = process.env) =>
  readEnv(schema, source);
