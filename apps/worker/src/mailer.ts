import type { Mail } from "@preamble/api/messages/send-message";
import { createTransport } from "nodemailer";

/** Delivers mail to a server, or keeps it in the database where none is set. */
export function mailer(smtpUrl: string | undefined, from: string): (mail: Mail) => Promise<void> {
  if (!smtpUrl) return () => Promise.resolve();
  const transport = createTransport(smtpUrl);
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text, messageId: `<${id}@preamble>` });
  };
}
