import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, it } from "vitest";
import { requireFreePort } from "./require-free-port.ts";

it.each(["127.0.0.1", "0.0.0.0", "::1"])(
  "refuses a port that is taken on %s, and takes it once free",
  async (host) => {
    const other = createServer().listen(0, host);
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await expect(requireFreePort("STAFF_PORT", port, 0)).rejects.toThrow(
      `Port ${port} is in use by another program: set STAFF_PORT to a free one.`,
    );
    const waiting = requireFreePort("STAFF_PORT", port, 5000);
    other.close();
    await expect(waiting).resolves.toBeUndefined();
  },
);
