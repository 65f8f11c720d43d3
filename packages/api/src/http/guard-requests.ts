import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { alwaysHeaders } from "./header-rules.ts";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const isExchange = (message: unknown): message is Exchange =>
  typeof message === "object" && message !== null && "request" in message && "response" in message;

function canBeRead({ method = "", url = "" }: IncomingMessage): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return false;
  }
  return methods.has(method);
}

/**
 * Looks at each request of this process before Next does. What Next answers by itself, a redirect to a tidier
 * address or a fault, gets the headers too; a request that it could not read, and would call a fault of the
 * server, is for no page.
 */
export function guardRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isExchange(message)) return;
    const { request, response } = message;
    for (const { key, value } of alwaysHeaders) response.setHeader(key, value);
    if (!canBeRead(request)) Object.assign(request, { method: "GET", url: "/_not-found" });
  });
}
