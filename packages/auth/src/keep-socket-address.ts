import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { authEnv } from "./env.ts";

const isRequest = (message: unknown): message is { readonly request: IncomingMessage } =>
  typeof message === "object" && message !== null && "request" in message;

/**
 * Puts the address of the socket into X-Forwarded-For of each request of this process, whatever the caller
 * wrote there: Next would believe the caller. Does nothing behind a trusted proxy.
 */
export function keepSocketAddress(): void {
  if (authEnv().TRUSTED_PROXY) return;
  subscribe("http.server.request.start", (message) => {
    if (!isRequest(message)) return;
    const { headers, socket } = message.request;
    headers["x-forwarded-for"] = socket.remoteAddress ?? "unknown";
  });
}
