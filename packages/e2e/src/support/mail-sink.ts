import { appendFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real SMTP server that takes every mail and writes it down. */
export async function startMailSink(
  file: string,
): Promise<{ url: string; file: string; stop(): Promise<void> }> {
  writeFileSync(file, "");
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        ({ to, subject, text, html, attachments }) => {
          const recipients = [to ?? []].flat().map((one) => one.text);
          const calendars = attachments
            .filter(({ contentType }) => contentType === "text/calendar")
            .map(({ content }) => content.toString("utf8"));
          appendFileSync(
            file,
            `${JSON.stringify({ to: recipients, subject, text, html, calendar: calendars[0] ?? null })}\n`,
          );
          done();
        },
        (fault: unknown) => done(fault instanceof Error ? fault : new Error("The mail could not be read.")),
      );
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (typeof address !== "object" || !address) throw new Error("The mail server has no address.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    file,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
