import { createServer, request as ask } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guardRequests } from "./guard-requests.ts";
import { alwaysHeaders } from "./header-rules.ts";

const server = createServer((request, response) => response.end(`${request.method} ${request.url}`));
let port = 0;

beforeAll(async () => {
  guardRequests();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no address.");
  port = address.port;
});
afterAll(() => server.close());

async function raw(lines: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(`${lines}\r\nHost: clinic.example\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

it.each([
  "GET /demo/en",
  "GET /demo/%C5%81ukasz",
  "GET /demo?search=%ff",
  "POST /demo/api/trpc/cases.get",
  "PUT /demo",
])("lets %s through as it came", async (line) => {
  expect(await raw(`${line} HTTP/1.1`)).toContain(`\r\n${line}`);
});

it.each(["GET /%ff", "GET /demo/%E0%A4%A", "GET /%", "TRACE /demo", "PROPFIND /demo", "TRACE /%ff"])(
  "sends %s to the page that is not there, as Next would answer 500",
  async (line) => {
    expect(await raw(`${line} HTTP/1.1`)).toContain("\r\nGET /_not-found");
  },
);

it("gives the headers to a response that Next makes by itself", async () => {
  const sent = ask({ port, host: "127.0.0.1", path: "/" });
  sent.end();
  const [response] = await once(sent, "response");
  for (const { key, value } of alwaysHeaders) expect(response.headers[key.toLowerCase()]).toBe(value);
  response.resume();
});
