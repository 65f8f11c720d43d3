import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, expect, it } from "vitest";
import { postAll } from "./post.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A server that answers with these statuses in turn, and tells how many requests it had at once. */
async function serve(statuses: readonly number[]) {
  const seen = { bodies: [] as string[], atOnce: 0, most: 0 };
  const server = createServer(async (request, response) => {
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const status = statuses[seen.bodies.push(body) % statuses.length] ?? 200;
    seen.atOnce -= 1;
    response.writeHead(status).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(server);
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, seen };
}

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ path: "/", headers: {}, body: String(index) }));

it("sends everything once, by no more clients than were asked for", async () => {
  const { port, seen } = await serve([200]);
  const { perSecond, p99 } = await postAll(port, posts(50), 4);
  expect(seen.bodies.map(Number).toSorted((a, b) => a - b)).toEqual(posts(50).map((_, index) => index));
  expect(seen.most).toBeLessThanOrEqual(4);
  expect(perSecond).toBeGreaterThan(0);
  expect(p99).toBeGreaterThan(0);
});

it("refuses to measure a server that refuses", async () => {
  const { port } = await serve([200, 503]);
  await expect(postAll(port, posts(4), 1)).rejects.toThrow("/ was answered with 503.");
});
