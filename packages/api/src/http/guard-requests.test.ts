import { createServer, type IncomingMessage, request as ask } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guardRequests } from "./guard-requests.ts";
import { alwaysHeaders, keptOf } from "./header-rules.ts";

const server = createServer((request, response) => {
  const state = request.headers["next-router-state-tree"];
  response.end(`${request.method} ${request.url}${state === undefined ? "" : ` ${String(state)}`}`);
});
let port = 0;

beforeAll(async () => {
  guardRequests(keptOf.patient);
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

it.each([
  "GET /%ff",
  "GET /demo/%E0%A4%A",
  "GET /%",
  "TRACE /demo",
  "PROPFIND /demo",
  "TRACE /%ff",
  "GET /_global-error",
  "GET /_global-error.rsc?x",
])("sends %s to the page that is not there, as Next would answer 500", async (line) => {
  expect(await raw(`${line} HTTP/1.1`)).toContain("\r\nGET /_not-found");
});

async function headersOf(path: string, headers: Readonly<Record<string, string>> = {}) {
  const sent = ask({ port, host: "127.0.0.1", path, headers });
  sent.end();
  const response = await new Promise<IncomingMessage>((resolve) => sent.once("response", resolve));
  return { headers: response.headers, body: await text(response) };
}

it("gives the headers to a response that Next makes by itself", async () => {
  const { headers } = await headersOf("/");
  for (const { key, value } of alwaysHeaders) expect(headers[key.toLowerCase()]).toBe(value);
  expect(headers["strict-transport-security"]).toBeUndefined();
});

it.each([
  ["/", "no-store"],
  ["//demo/en/", "no-store"],
  ["/demo/_next/static/x.js", "no-store"],
  ["/_next/static/x.js", undefined],
  ["/protocol/0/en.json", undefined],
])("lets nobody keep what has no hash in its address: %s", async (path, expected) => {
  expect((await headersOf(path)).headers["cache-control"]).toBe(expected);
});

it("binds a browser to https that came by it", async () => {
  const { headers } = await headersOf("/", { "x-forwarded-proto": "https" });
  expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
});

const state = (tree: unknown) => encodeURIComponent(JSON.stringify(tree));

it.each([
  [
    "hands on",
    state(["", { children: [["slug", "demo", "d", null], {}, null, "refetch"] }, null, null, true]),
  ],
  ["hands on", state(["", {}])],
])("%s what a browser says of the pages it shows: %s", async (_verb, told) => {
  expect((await headersOf("/", { "next-router-state-tree": told })).body).toBe(`GET / ${told}`);
});

it.each([
  state(["__proto__"]),
  state(["", { children: [] }]),
  state(null),
  "%",
  "%E0%A4%A",
  "{}",
  "x".repeat(9000),
])("drops what no browser says of its pages, as Next would answer 500: %s", async (told) => {
  expect((await headersOf("/", { "next-router-state-tree": told })).body).toBe("GET /");
});
