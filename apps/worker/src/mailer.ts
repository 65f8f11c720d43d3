import type { Mail } from "@preamble/api/messages/send-message";
import { createTransport } from "nodemailer";

/** A server may take its time with a mail that it has whole: to ask again sooner would send it twice. */
const limits = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 30_000 };

/** Delivers mail to a server, which must say something every 30 seconds. A message keeps its id, so that a server can tell a repetition. */
export function mailer(smtpUrl: string, from: string): (mail: Mail) => Promise<void> {
  const transport = createTransport({ url: smtpUrl, ...limits });
  return async ({ id, to, subject, text, html, calendar }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      ...(html && { html }),
      ...(calendar && {
        icalEvent: { filename: "visit.ics", content: calendar, method: methodOf(calendar) },
      }),
      messageId: `<${id}@preamble>`,
    });
  };
}

/** By it a mail program knows what to do with the entry, before it reads the file. */
const methodOf = (calendar: string): string => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? "PUBLISH";
