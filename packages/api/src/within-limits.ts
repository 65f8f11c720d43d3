import { clientAddress } from "@preamble/auth/client-address";
import type { CallLimiter, Door } from "./call-limiter.ts";
import { refuse } from "./http/refuse.ts";
import { startIntake } from "./intake/start-intake.ts";

/** The clinic that is called, and by which door. */
export type Place = { readonly slug: string; readonly door: Door };

/** Answers a call to the verbs of a clinic, or with 429 where its address or clinic has asked too much. */
export async function withinLimits(
  limiter: CallLimiter,
  request: Request,
  { slug, door }: Place,
  now: Date,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { admitted, headers } = limiter.take(
    { door, address: clientAddress(request.headers), slug, starts: verbOf(request) === startIntake.name },
    now,
  );
  const response = admitted ? await answer() : refuse(429, "unavailable");
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** The last part of the address, read as tRPC reads it. */
function verbOf({ url }: Request): string {
  const last = new URL(url).pathname.split("/").findLast(Boolean) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
