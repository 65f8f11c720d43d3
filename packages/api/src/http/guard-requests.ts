import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { alwaysHeaders, httpsHeader, notKeptHeader } from "./header-rules.ts";
import { faultsAreOf } from "./outage-status.ts";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const isExchange = (message: unknown): message is Exchange =>
  typeof message === "object" && message !== null && "request" in message && "response" in message;

/** Next's own page for its own faults; asked for by its address it is a fault itself. */
const faultPage = /^\/_global-error(?![^./?])/;

function canBeRead({ method = "", url = "" }: IncomingMessage): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return false;
  }
  return methods.has(method) && !faultPage.test(url);
}

const stateHeader = "next-router-state-tree";
const segment = z.union([
  z.string(),
  z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).nullable()]),
]);
/** The pages that a browser shows, as Next writes them down. */
const routerState: z.ZodType = z
  .tuple([
    segment,
    z.record(
      z.string(),
      z.lazy(() => routerState),
    ),
  ])
  .rest(z.unknown());

function isRouterState(header: string): boolean {
  try {
    return routerState.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}

/**
 * Looks at each request of this process before Next does. What Next answers by itself, a redirect to a tidier
 * address or a fault, gets the headers too; a request that it could not read, and would call a fault of the
 * server, is for no page. `kept` is what may be kept of this app, one of `keptOf`.
 */
export function guardRequests(kept: string): void {
  const mayBeKept = new RegExp(`^/(${kept})`);
  subscribe("http.server.request.start", (message) => {
    if (!isExchange(message)) return;
    const { request, response } = message;
    const { headers, url = "" } = request;
    faultsAreOf(response);
    for (const { key, value } of alwaysHeaders) response.setHeader(key, value);
    if (headers["x-forwarded-proto"] === "https") response.setHeader(httpsHeader.key, httpsHeader.value);
    if (!mayBeKept.test(url)) response.setHeader(notKeptHeader.key, notKeptHeader.value);
    const state = headers[stateHeader];
    if (state !== undefined && !isRouterState(String(state))) delete headers[stateHeader];
    if (!canBeRead(request)) Object.assign(request, { method: "GET", url: "/_not-found" });
  });
}
