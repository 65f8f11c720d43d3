import { BlockList, isIPv4 } from "node:net";

const ownNetworks = new BlockList();
for (const [network, bits] of [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  ownNetworks.addSubnet(network, bits);
}

type AddressClass = "own-network" | "internet" | "unknown";

/** What the trail says of an address from `clientAddress`: whether it is of a network of one's own, never which. */
export function addressClass(address: string): AddressClass {
  if (address === "unknown") return "unknown";
  if (isIPv4(address)) return ownNetworks.check(address) ? "own-network" : "internet";
  // Loopback, unique local and link-local addresses of IPv6.
  return /^(0:0:0:0::|f[cd]|fe[89ab])/.test(address) ? "own-network" : "internet";
}
