import type { Mail } from "@preamble/api/messages/send-message";
import { createTransport } from "nodemailer";

/** Delivers mail to a server. A message keeps its id, so that a server can tell a repetition. */
export function mailer(smtpUrl: string, from: string): (mail: Mail) => Promise<void> {
  const transport = createTransport(smtpUrl);
  return async ({ id, to, subject, text, html, calendar }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      ...(html && { html }),
      ...(calendar && {
        attachments: [
          { filename: "visit.ics", content: calendar, contentType: "text/calendar; charset=utf-8" },
        ],
      }),
      messageId: `<${id}@preamble>`,
    });
  };
}
