import { isCurrent } from "@preamble/db/is-current";
import type { Services } from "../define-verb.ts";
import { draining } from "./drain.ts";
import { retryAfter } from "./unavailable.ts";

const say = (status: number, word: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${word}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });

/** The process lives. */
export const answerHealth = (): Response => say(200, "ok");

/** Whether the process may be sent requests: it is not ending, its database answers and has our migrations. */
export async function answerReadiness(services: () => Promise<Services>): Promise<Response> {
  if (draining().aborted) return say(503, "draining", retryAfter);
  const ready = await services().then(
    ({ database }) => isCurrent(database),
    () => false,
  );
  return ready ? say(200, "ready") : say(503, "not ready", retryAfter);
}
