import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { outageOf } from "@preamble/db/outage";
import type { TooManyCalls } from "../errors.ts";
import { retryAfter } from "./unavailable.ts";

const responses = new AsyncLocalStorage<ServerResponse>();

/** What goes wrong from here on in this request is a fault of this response. */
export const faultsAreOf = (response: ServerResponse): void => responses.enterWith(response);

/** A verb's own word for it may come from another bundle, or inside the fault of whoever called the verb. */
const isOutage = (fault: unknown): boolean =>
  fault instanceof Error &&
  (outageOf(fault) !== null || ("code" in fault && fault.code === "unavailable") || isOutage(fault.cause));

const isTooMany = (fault: unknown): fault is TooManyCalls =>
  fault instanceof Error && fault.name === "TooManyCalls" && "headers" in fault;

/**
 * For Next's `onRequestError`: a page that failed for want of the database is 503, and one that was asked for too
 * often 429; each says when to come again, where Next calls every fault 500 and leaves no place to say otherwise.
 */
export function outageIsUnavailable(fault: unknown): void {
  const response = responses.getStore();
  if (!response || response.headersSent || !isOutage(fault)) return;
  const [status, headers] = isTooMany(fault) ? [429, fault.headers] : [503, retryAfter];
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  Object.defineProperty(response, "statusCode", { get: () => status, set: () => {} });
}
