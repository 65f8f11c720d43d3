import type { StaffRouter } from "@preamble/api/staff-router";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";

/** The staff verbs from the browser; every call is a POST, so no input enters an address. */
export function staffClient(slug: string) {
  return createTRPCClient<StaffRouter>({
    links: [httpLink({ url: `/${slug}/api/trpc`, methodOverride: "POST" })],
  });
}

/** A time that may be had instead of the one refused. */
export type Alternative = { readonly slotId: string; readonly startsAt: Date };

export type Refusal = {
  readonly code: string;
  readonly reasons: readonly string[];
  readonly alternatives: readonly Alternative[];
};

/** The code of a refusal, its reasons and other times, or "unavailable" where the clinic's server was not reached. */
export function refusalOf(fault: unknown): Refusal {
  const data: unknown = fault instanceof TRPCClientError ? fault.data : null;
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
