import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Part } from "./launch-part.ts";

const answerLimit = 60_000;

/** Waits until a page of an app comes back without a fault of the server. */
export async function answersAt(name: string, address: string): Promise<void> {
  const deadline = Date.now() + answerLimit;
  let last = "no answer";
  while (Date.now() < deadline) {
    try {
      const { ok, status } = await fetch(address, { signal: AbortSignal.timeout(10_000) });
      if (ok) return;
      last = `status ${status}`;
    } catch {
      last = "no answer";
    }
    await wait(200);
  }
  throw new Error(`The ${name} did not answer at ${address} within 60 seconds: ${last}.`);
}

/** Waits until a part says over its channel that it is ready. */
export async function saysReady({ name, process: child }: Part): Promise<void> {
  try {
    await once(child, "message", { signal: AbortSignal.timeout(answerLimit) });
  } catch (cause) {
    throw new Error(`The ${name} was not ready within 60 seconds.`, { cause });
  }
}
