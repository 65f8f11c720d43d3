import { outageOf } from "@preamble/db/outage";
import { refuse } from "./refuse.ts";

const seconds = 5;

/** What a caller is told who may come again. */
export const retryAfter: Readonly<Record<string, string>> = { "retry-after": String(seconds) };

/**
 * A route handler that says when to come again where the database is gone or full. Any other fault is passed
 * on.
 */
export function orUnavailable<Arguments extends unknown[]>(
  answer: (...given: Arguments) => Promise<Response>,
): (...given: Arguments) => Promise<Response> {
  return async (...given) => {
    try {
      const response = await answer(...given);
      if (response.status === 503) {
        for (const [name, value] of Object.entries(retryAfter)) response.headers.set(name, value);
      }
      return response;
    } catch (fault) {
      if (outageOf(fault)) return refuse(503, "unavailable", retryAfter);
      throw fault;
    }
  };
}
