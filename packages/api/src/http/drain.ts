import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** How long the door stays open while the probe says to come no more: a proxy needs a moment to hear it. */
const leaveMs = 1000;
/** What is then still under way is cut off, so that the process is gone within 10 seconds. */
const limitMs = 8000;
const closeLimitMs = 1000;

// A bundler may load this module more than once in a process; the process drains once.
const held = globalThis as typeof globalThis & { preambleDraining?: AbortController };
const controller = (): AbortController => (held.preambleDraining ??= new AbortController());

/** Aborts when this process was asked to end: nothing that would stay open is begun any more. */
export const draining = (): AbortSignal => controller().signal;

type RequestStart = { readonly response: ServerResponse; readonly server: Server };

const isRequestStart = (message: unknown): message is RequestStart =>
  typeof message === "object" && message !== null && "response" in message && "server" in message;

/**
 * On SIGTERM or SIGINT lets every request that has come be answered, closes with `close` what the process
 * holds open, and ends it. Takes the place of Next's own handlers, which end the process without that and
 * wait for streams that never end.
 */
export function drainOnSignal(close: () => Promise<void>): void {
  const open = new Set<ServerResponse>();
  let server: Server | undefined;
  subscribe("http.server.request.start", (message) => {
    if (!isRequestStart(message)) return;
    const { response } = message;
    server = message.server;
    open.add(response);
    response.once("close", () => open.delete(response));
    if (draining().aborted) sayGoodbye(response);
  });

  let ending: Promise<void> | undefined;
  async function end(): Promise<void> {
    const deadline = Date.now() + limitMs;
    controller().abort();
    for (const response of open) sayGoodbye(response);
    await wait(leaveMs);
    // Right behind a turn that took in who waited: at a door that shuts before them they would be cut off.
    await nextTurn();
    server?.close();
    // A connection that was just taken in may still be about to ask.
    for (let quiet = 0; quiet < 5 && Date.now() < deadline; quiet = open.size === 0 ? quiet + 1 : 0) {
      await wait(20);
    }
    server?.closeAllConnections();
    await Promise.race([close().catch(() => {}), wait(closeLimitMs)]);
    process.exit(0);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => void (ending ??= end()));
  }
}

/** The caller must ask its next question on another connection, thus of another process. */
function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}
