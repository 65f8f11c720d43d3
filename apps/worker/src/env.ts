import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url(),
  /** Where mail goes out; unset, messages are kept for reading in the database. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Preamble <no-reply@example.org>"),
});

export const env = schema.parse(process.env);
