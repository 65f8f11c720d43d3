import type { PatientRouter } from "@preamble/api/patient-router";
import { createTRPCClient, httpLink } from "@trpc/client";

/** Every call is a POST: nothing a patient wrote enters an address. */
export const apiOf = (slug: string) =>
  createTRPCClient<PatientRouter>({
    links: [httpLink({ url: `/${slug}/api/trpc`, methodOverride: "POST" })],
  });

export type PatientApi = ReturnType<typeof apiOf>;
