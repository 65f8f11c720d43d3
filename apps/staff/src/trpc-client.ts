import { type Refusal, readRefusal } from "@preamble/api/http/read-refusal";
import type { StaffRouter } from "@preamble/api/staff-router";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";

/** The staff verbs from the browser; every call is a POST, so no input enters an address. */
export function staffClient(slug: string) {
  return createTRPCClient<StaffRouter>({
    links: [httpLink({ url: `/${slug}/api/trpc`, methodOverride: "POST" })],
  });
}

/** What the clinic's server answered instead of doing it, or "unavailable" where it was not reached. */
export const refusalOf = (fault: unknown): Refusal =>
  readRefusal(fault instanceof TRPCClientError && fault.data);
