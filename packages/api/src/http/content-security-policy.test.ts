import { expect, it } from "vitest";
import { contentSecurityPolicy, newNonce } from "./content-security-policy.ts";

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(policy.split("; ").map((line) => [line.split(" ", 1)[0] ?? "", line.slice(line.indexOf(" ") + 1)]));

it("runs no script but those with the nonce of their response", () => {
  const policy = directives(contentSecurityPolicy("bm9uY2U="));
  expect(policy.get("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(directives(contentSecurityPolicy()).get("script-src")).toBe("'self'");
});

it("applies no style sheet in a page's text but those whose hashes it is given", () => {
  expect(directives(contentSecurityPolicy("bm9uY2U=")).get("style-src")).toBe("'self'");
  expect(directives(contentSecurityPolicy("bm9uY2U=", ["'sha256-YQ=='"])).get("style-src")).toBe(
    "'self' 'sha256-YQ=='",
  );
});

it.each([undefined, "bm9uY2U="])(
  "allows nothing inline, no other origin and no frame (nonce %s)",
  (nonce) => {
    const policy = contentSecurityPolicy(nonce);
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toMatch(/https?:|\*/);
    const named = directives(policy);
    expect(named.get("default-src")).toBe("'none'");
    expect(named.get("frame-ancestors")).toBe("'none'");
    expect(named.get("base-uri")).toBe("'none'");
    expect(named.get("form-action")).toBe("'self'");
  },
);

it("makes a nonce of 128 bits that is never the same", () => {
  const nonces = Array.from({ length: 1000 }, newNonce);
  expect(new Set(nonces).size).toBe(1000);
  for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
});
