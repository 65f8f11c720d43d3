import { once } from "node:events";
import { createServer } from "node:http";
import { isCurrent } from "@preamble/db/is-current";
import type { Database } from "@preamble/db/client";

/** Answers whether the worker lives and whether it can work; not ready from the moment it is asked to end. */
export async function openProbeServer(
  port: number,
  database: Database,
  isEnding: () => boolean,
): Promise<{ close(): void }> {
  const server = createServer((request, response) => {
    const answer = (status: number, word: string) =>
      response
        .writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
        .end(`${word}\n`);
    if (request.url === "/healthz") answer(200, "ok");
    else if (request.url !== "/readyz") answer(404, "not found");
    else if (isEnding()) answer(503, "draining");
    else void isCurrent(database).then((ready) => (ready ? answer(200, "ready") : answer(503, "not ready")));
  });
  server.listen(port);
  await once(server, "listening");
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
