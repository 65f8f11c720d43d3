import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { visitCalendar } from "@preamble/api/appointments/visit-calendar";
import ICAL from "ical.js";
import { MailParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mailer } from "./mailer.ts";

type Part = { readonly type: string; readonly method: string | undefined; readonly content: string };

const parts: Part[] = [];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const parser = new MailParser();
    parser.on("data", (data) => {
      if (data.type !== "attachment") return;
      let content = "";
      data.content.on("data", (chunk: Buffer) => (content += chunk.toString()));
      data.content.on("end", () => {
        const header: unknown = data.headers.get("content-type");
        parts.push({ type: data.contentType, method: methodOf(header), content });
        data.release?.();
      });
    });
    parser.on("end", () => done());
    stream.pipe(parser);
  },
});
let url: string;

beforeAll(async () => {
  sink.listen(0, "127.0.0.1");
  await once(sink.server, "listening");
  url = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((closed) => sink.close(closed)));

/** What the header of a part says of the method, as a mail program reads it. */
function methodOf(header: unknown): string | undefined {
  if (typeof header !== "object" || !header || !("params" in header)) return undefined;
  const { params } = header;
  if (typeof params !== "object" || !params || !("method" in params)) return undefined;
  return String(params.method);
}

it.each([
  ["PUBLISH", false],
  ["CANCEL", true],
] as const)(
  "a calendar entry is a part of the mail by its method, and a file with it: %s",
  async (method, cancelled) => {
    parts.splice(0);
    const startsAt = new Date("2026-03-04T15:00:00Z");
    const calendar = visitCalendar({
      id: "one",
      sequence: 1,
      startsAt,
      endsAt: new Date("2026-03-04T15:45:00Z"),
      organizer: "Test Clinic",
      summary: "Cita, Clínica Ñandú",
      location: null,
      cancelled,
      writtenAt: startsAt,
    });
    const mail = {
      id: "one",
      to: "noor@example.org",
      subject: "Cita",
      text: "Cita",
      html: "<p>Cita</p>",
      calendar,
    };
    await mailer(url, "clinic@example.org")(mail);
    expect(parts.map(({ type, method: said }) => [type, said])).toEqual([
      ["text/calendar", method],
      ["application/ics", undefined],
    ]);
    for (const { content } of parts) {
      const parsed = new ICAL.Component(ICAL.parse(content));
      expect(parsed.getFirstPropertyValue("method")).toBe(method);
      const event = new ICAL.Event(parsed.getFirstSubcomponent("vevent") ?? undefined);
      expect([event.uid, event.summary]).toEqual(["one@preamble", "Cita, Clínica Ñandú"]);
      expect(event.startDate.toJSDate()).toEqual(startsAt);
    }
  },
);
