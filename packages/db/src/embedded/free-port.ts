import { once } from "node:events";
import { createServer } from "node:net";

/** Ports of this machine that nobody listens on, no two the same: all are held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(probes.map((probe) => once(probe, "listening")));
  const addresses = probes.map((probe) => probe.address());
  await Promise.all(probes.map((probe) => once(probe.close(), "close")));
  return addresses.map((address) => {
    if (typeof address !== "object" || !address) throw new Error("No port is free.");
    return address.port;
  });
}

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}
