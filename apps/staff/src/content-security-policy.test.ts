import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

test("no script runs and no style applies without the nonce of the response, and no page can be framed", () => {
  const policy = contentSecurityPolicy("bm9uY2U=");
  const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(policy).not.toContain("unsafe");
  expect(policy).toContain("frame-ancestors 'none'");
});
