import { addressEnv } from "@preamble/api/env";
import { readEnv } from "@preamble/db/env";
import { z } from "zod";

const noMail = "none";

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
    /** Set by `pnpm start`, whose mail is read in the staff app where no SMTP_URL is set. */
    PREAMBLE_DEMO: z.string().optional(),
    /** Where mail goes out; "none": messages are kept for reading in the database, and nobody is alerted. */
    SMTP_URL: z
      .literal(noMail)
      .or(z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address, or none" }))
      .optional(),
    /** Where /healthz and /readyz are answered; unset, nowhere. */
    WORKER_PORT: z.coerce
      .number("must be a port")
      .int("must be a port")
      .min(1, "must be a port")
      .max(65_535, "must be a port")
      .optional(),
    MAIL_FROM: z.string().regex(/@/, "must hold a mail address").optional(),
    /** A file, best on another machine's disk, that gets the newest head of each audit trail. */
    AUDIT_HEAD_FILE: z.string().optional(),
  })
  .refine(({ PREAMBLE_DEMO, SMTP_URL }) => PREAMBLE_DEMO || SMTP_URL, {
    path: ["SMTP_URL"],
    message: "must say where mail goes out, or be none: no emergency is told of without it",
  })
  .refine(({ PREAMBLE_DEMO, SMTP_URL, MAIL_FROM }) => PREAMBLE_DEMO || SMTP_URL === noMail || MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "must hold the address that mail comes from: servers refuse a made-up one",
  });

/**
 * The worker's settings, without SMTP_URL where no mail is to go out. Throws one error with a line for each fault of
 * these or, first, of the addresses to which its mail leads.
 */
export function workerEnv(source: Readonly<Record<string, string | undefined>> = process.env) {
  addressEnv(source);
  const { PREAMBLE_DEMO: _demo, SMTP_URL, MAIL_FROM, ...others } = readEnv(schema, source);
  return {
    ...others,
    ...(SMTP_URL && SMTP_URL !== noMail && { SMTP_URL }),
    MAIL_FROM: MAIL_FROM ?? "Preamble <no-reply@example.org>",
  };
}
