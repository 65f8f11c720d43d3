import type { Alternative } from "../errors.ts";

/** What a clinic's server answered instead of doing an act, as a browser reads it. */
export type Refusal = {
  readonly code: string;
  readonly reasons: readonly string[];
  readonly alternatives: readonly Alternative[];
};

/** The code of a refusal, its reasons and other times; "unavailable" where these are not the words of the clinic's server. */
export function readRefusal(data: unknown): Refusal {
  if (typeof data !== "object" || !data || !("code" in data) || typeof data.code !== "string") {
    return { code: "unavailable", reasons: [], alternatives: [] };
  }
  const reasons = "reasons" in data && Array.isArray(data.reasons) ? data.reasons.map(String) : [];
  const given: unknown[] =
    "alternatives" in data && Array.isArray(data.alternatives) ? data.alternatives : [];
  return { code: data.code, reasons, alternatives: given.flatMap(alternativeOf) };
}

function alternativeOf(given: unknown): Alternative[] {
  if (typeof given !== "object" || !given || !("slotId" in given) || !("startsAt" in given)) return [];
  return [{ slotId: String(given.slotId), startsAt: new Date(String(given.startsAt)) }];
}
