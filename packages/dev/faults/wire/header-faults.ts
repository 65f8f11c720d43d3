import type { Answer } from "./ask.ts";

const everywhere: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * What an answer over https lacks or says too much, in words. `kept` is an answer that caches may keep;
 * `nonced` one of a process whose pages carry a nonce.
 */
export function headerFaults(
  { headers, body }: Answer,
  { kept, nonced }: { kept: boolean; nonced: boolean },
) {
  const faults: string[] = [];
  for (const [name, value] of Object.entries(everywhere)) {
    if (headers[name] !== value) faults.push(`${name}: ${String(headers[name])}`);
  }
  for (const name of ["x-powered-by", "server", "access-control-allow-origin"]) {
    if (headers[name] !== undefined) faults.push(`${name} is told`);
  }
  if (!/^max-age=\d{8,}; includeSubDomains$/.test(String(headers["strict-transport-security"]))) {
    faults.push("no strict-transport-security");
  }
  if (!kept && !String(headers["cache-control"]).includes("no-store")) {
    faults.push(`cache-control: ${headers["cache-control"]}`);
  }
  for (const cookie of headers["set-cookie"] ?? []) {
    const parts = cookie.split("; ").map((part) => part.toLowerCase());
    const safe = ["secure", "httponly", "path=/"].every((part) => parts.includes(part));
    const sameSite = parts.some((part) => part === "samesite=lax" || part === "samesite=strict");
    const bound = cookie.startsWith("__Host-") && !parts.some((part) => part.startsWith("domain="));
    if (!safe || !sameSite || !bound) faults.push(`cookie ${cookie.split("=", 1)[0]}`);
  }
  const file = headers["content-disposition"];
  if (file !== undefined && !/^(attachment|inline); filename="[\w.-]+"$/.test(file))
    faults.push(`a file named ${file}`);
  return [...faults, ...policyFaults(String(headers["content-security-policy"]), body, nonced)];
}

function policyFaults(policy: string, body: string, nonced: boolean): string[] {
  const faults: string[] = [];
  if (!policy.includes("frame-ancestors 'none'")) faults.push("may be framed");
  if (!policy.includes("default-src 'none'") || policy.includes("unsafe")) faults.push(`policy ${policy}`);
  const [, nonce] = /script-src [^;]*'nonce-([^']+)'/.exec(policy) ?? [];
  if (nonced && body.includes("<script")) {
    if (!nonce) faults.push("a page without a nonce");
    const bare = [...body.matchAll(/<script[^>]*>/g)].filter(([tag]) => !tag.includes(`nonce="${nonce}"`));
    if (bare.length > 0) faults.push(`${bare.length} scripts without the nonce`);
  }
  return faults;
}
