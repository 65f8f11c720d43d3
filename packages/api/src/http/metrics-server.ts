import { once } from "node:events";
import { createServer } from "node:http";
import { metrics } from "../observe.ts";

/** Answers GET /metrics in the format of Prometheus on a port of its own, which no proxy should lead to. */
export async function openMetricsServer(port: number): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.metrics().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port);
  await once(server, "listening");
  server.unref();
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
