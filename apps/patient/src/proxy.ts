import { contentSecurityPolicy, newNonce } from "@preamble/api/http/content-security-policy";
import { type NextRequest, NextResponse } from "next/server";
import { languageHeader } from "./server/language-header.ts";
import { styleHashes } from "./server/style-hashes.ts";

/**
 * Gives each page its own script nonce, and the language of its address. It lets everyone through: the verbs decide who
 * may do what.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(newNonce(), styleHashes);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(languageHeader, request.nextUrl.pathname.split("/")[2] ?? "");
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Pages alone: a body that passes here is buffered, so the calls go straight to their own door.
export const config = { matcher: "/((?!_next/|protocol/|[^/]+/api/).*)" };
