import { TRPCClientError } from "@trpc/client";

/** A time that may be had instead of the one refused. */
export type Alternative = { readonly slotId: string; readonly startsAt: Date };

export type Refusal = {
  readonly code: string;
  readonly reasons: readonly string[];
  readonly alternatives: readonly Alternative[];
};

/** What the clinic's server answered instead of doing it, or "unavailable" where it was not reached. */
export function refusalOf(fault: unknown): Refusal {
  const data: unknown = fault instanceof TRPCClientError ? fault.data : null;
  if (typeof data !== "object" || !data || !("code" in data)) {
    return { code: "unavailable", reasons: [], alternatives: [] };
  }
  const reasons = "reasons" in data && Array.isArray(data.reasons) ? data.reasons.map(String) : [];
  const given: unknown[] =
    "alternatives" in data && Array.isArray(data.alternatives) ? data.alternatives : [];
  return { code: String(data.code), reasons, alternatives: given.flatMap(alternativeOf) };
}

function alternativeOf(given: unknown): Alternative[] {
  if (typeof given !== "object" || !given || !("slotId" in given) || !("startsAt" in given)) return [];
  return [{ slotId: String(given.slotId), startsAt: new Date(String(given.startsAt)) }];
}
