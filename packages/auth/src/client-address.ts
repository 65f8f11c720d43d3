import { isIPv4, isIPv6 } from "node:net";

/**
 * The address that a request came from: the last of X-Forwarded-For, which the proxy of `TRUSTED_PROXY` put
 * there, or else `keepSocketAddress`. Of IPv6 the first 64 bits, as one subscriber has all that follow.
 */
export function clientAddress(headers: Headers): string {
  const given = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const mapped = given.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(mapped)) return mapped;
  return isIPv6(given) ? networkOf(given) : "unknown";
}

function networkOf(address: string): string {
  const [before = "", after] = address.replace(/%.*$/, "").split("::");
  const left = before.split(":").filter(Boolean);
  const right = after?.split(":").filter(Boolean) ?? [];
  const zeros = after === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
