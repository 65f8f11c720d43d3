import { once } from "node:events";
import { createServer, get } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clientAddress } from "../src/client-address.ts";
import { keepSocketAddress } from "../src/keep-socket-address.ts";

afterEach(() => vi.unstubAllEnvs());

const from = (forwarded: string) => clientAddress(new Headers({ "x-forwarded-for": forwarded }));

describe("the address of a request", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["203.0.113.9, 198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["198.51.100.7, whatever", "unknown"],
    ["", "unknown"],
  ])("of %j is %s", (forwarded, address) => {
    expect(from(forwarded)).toBe(address);
  });

  it("is unknown, and the same, for all that carry none", () => {
    expect(clientAddress(new Headers())).toBe("unknown");
  });
});

/** What a handler takes for the address of a caller who says to come from elsewhere. */
async function seenBy(): Promise<string> {
  const server = createServer((request, response) => {
    response.end(from(String(request.headers["x-forwarded-for"])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const headers = { "x-forwarded-for": "198.51.100.7" };
    const [response] = await once(get({ host: "127.0.0.1", port, headers }), "response");
    let text = "";
    for await (const chunk of response) text += String(chunk);
    return text;
  } finally {
    server.close();
  }
}

it("a caller is believed behind a trusted proxy only", async () => {
  vi.stubEnv("TRUSTED_PROXY", "1");
  keepSocketAddress();
  expect(await seenBy()).toBe("198.51.100.7");
  vi.stubEnv("TRUSTED_PROXY", "");
  keepSocketAddress();
  expect(await seenBy()).toBe("127.0.0.1");
});

it("TRUSTED_PROXY is 1 or nothing", () => {
  vi.stubEnv("TRUSTED_PROXY", "yes");
  expect(keepSocketAddress).toThrow(/^TRUSTED_PROXY must be 1, or not be set$/);
});
