import { addressEnv, metricsEnv } from "@preamble/api/env";
import { madeUpSender, noMail, port, readEnv, requireEach, settings } from "@preamble/db/env";
import { z } from "zod";

const schema = z
  .object({
    DATABASE_URL: settings.DATABASE_URL,
    PREAMBLE_DEMO: settings.PREAMBLE_DEMO.optional(),
    SMTP_URL: settings.SMTP_URL.optional(),
    /** Where /healthz and /readyz are answered; unset, nowhere. */
    WORKER_PORT: port.optional(),
    MAIL_FROM: settings.MAIL_FROM.optional(),
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

/** The worker's settings, without SMTP_URL where no mail is to go out. Throws one error with a line for each fault. */
export function workerEnv(source: Readonly<Record<string, string | undefined>> = process.env) {
  requireEach([() => readEnv(schema, source), () => addressEnv(source), () => metricsEnv(source)]);
  const { PREAMBLE_DEMO: _demo, SMTP_URL, MAIL_FROM, ...others } = readEnv(schema, source);
  return {
    ...others,
    ...(SMTP_URL && SMTP_URL !== noMail && { SMTP_URL }),
    MAIL_FROM: MAIL_FROM ?? madeUpSender,
  };
}
