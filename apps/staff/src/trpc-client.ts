import type { StaffRouter } from "@preamble/api/staff-router";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";

/** The staff verbs from the browser; every call is a POST, so no input enters an address. */
export function staffClient(slug: string) {
  return createTRPCClient<StaffRouter>({
    links: [httpLink({ url: `/${slug}/api/trpc`, methodOverride: "POST" })],
  });
}

/** The code of a refusal and its reasons, or "unavailable" where the clinic's server was not reached. */
export function refusalOf(fault: unknown): { code: string; reasons: readonly string[] } {
  if (fault instanceof TRPCClientError) {
    const data: unknown = fault.data;
    if (typeof data === "object" && data && "code" in data && typeof data.code === "string") {
      const reasons = "reasons" in data && Array.isArray(data.reasons) ? data.reasons.map(String) : [];
      return { code: data.code, reasons };
    }
  }
  return { code: "unavailable", reasons: [] };
}
