import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A mail server that counts the mails it got by their id, or one that takes no word and lets all who come wait. */
export async function openMailSink({ holds = false } = {}): Promise<{
  readonly url: string;
  readonly mails: ReadonlyMap<string, number>;
  /** How many wait. */
  readonly held: () => number;
  close(): Promise<void>;
}> {
  const mails = new Map<string, number>();
  let waiting = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom(_address, _session, done) {
      if (!holds) return done();
      waiting += 1;
    },
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        const id = /^Message-ID: <(.*)@preamble>\r?$/im.exec(text)?.[1] ?? "none";
        mails.set(id, (mails.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (typeof address !== "object" || !address) throw new Error("The mail server has no address.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    held: () => waiting,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
