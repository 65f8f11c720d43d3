import { once } from "node:events";
import { SMTPServer } from "smtp-server";

type Received = { readonly to: string; readonly id: string };

/**
 * A mail server that notes what it got, and stops at the first mail to some addresses: to `addressed@` before it
 * takes a word of it, to `delivered@` and `recorded@` when it has it all and has not said so.
 */
export async function mailServer() {
  const received: Received[] = [];
  const stopped = new Map<string, () => void>();
  function pass(address: string, isHeldHere: boolean, goOn: () => void): void {
    if (!isHeldHere || stopped.has(address)) return goOn();
    stopped.set(address, goOn);
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      pass(address, address.startsWith("addressed"), done);
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo[0]?.address ?? "";
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        received.push({ to, id: /^Message-ID: <(.*)>\r?$/im.exec(text)?.[1] ?? "none" });
        pass(to, /^(delivered|recorded)/.test(to), done);
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
    received,
    /** The addresses at which it stopped. */
    stopped,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
