import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { outageOf } from "@preamble/db/outage";
import { retryAfter } from "./unavailable.ts";

const responses = new AsyncLocalStorage<ServerResponse>();

/** What goes wrong from here on in this request is a fault of this response. */
export const faultsAreOf = (response: ServerResponse): void => responses.enterWith(response);

/** A verb's own word for it may come from another bundle, or inside the fault of whoever called the verb. */
const isOutage = (fault: unknown): boolean =>
  fault instanceof Error &&
  (outageOf(fault) !== null || ("code" in fault && fault.code === "unavailable") || isOutage(fault.cause));

/**
 * For Next's `onRequestError`: a page that failed for want of the database is 503 and says when to come again,
 * where Next calls every fault 500 and leaves no place to say otherwise.
 */
export function outageIsUnavailable(fault: unknown): void {
  const response = responses.getStore();
  if (!response || response.headersSent || !isOutage(fault)) return;
  for (const [name, value] of Object.entries(retryAfter)) response.setHeader(name, value);
  Object.defineProperty(response, "statusCode", { get: () => 503, set: () => {} });
}
