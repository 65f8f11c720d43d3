import type { PatientRouter } from "@preamble/api/patient-router";
import { createTRPCClient, httpLink } from "@trpc/client";

/** A call that hangs on a bad connection is given up and tried again. */
const longestMs = 20_000;

/** Every call is a POST: nothing a patient wrote enters an address. */
export const apiOf = (slug: string) =>
  createTRPCClient<PatientRouter>({
    links: [
      httpLink({
        url: `/${slug}/api/trpc`,
        methodOverride: "POST",
        fetch: (url, { signal, ...options } = {}) => {
          const limit = AbortSignal.timeout(longestMs);
          return fetch(url, { ...options, signal: signal ? AbortSignal.any([signal, limit]) : limit });
        },
      }),
    ],
  });

export type PatientApi = ReturnType<typeof apiOf>;
