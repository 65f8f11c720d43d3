import { clinicIdBySlug } from "@preamble/auth/clinic-by-slug";
import type { AnyTRPCRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { CallLimiter } from "../call-limiter.ts";
import type { Services } from "../define-verb.ts";
import type { ApiContext } from "../trpc.ts";
import { type Place, withinLimits } from "../within-limits.ts";
import { readJson } from "./read-json.ts";
import { refuse } from "./refuse.ts";
import { isSameOrigin } from "./same-origin.ts";

/**
 * The door of both apps: answers a call to one verb of a clinic, or refuses it. The router sees the name of the
 * verb and the JSON, and nothing else that the caller sent: no batch, no stream, no input in the address.
 */
export async function serveCall(
  request: Request,
  place: Place,
  services: Services & { readonly limiter: CallLimiter },
  router: AnyTRPCRouter,
  createContext: (clinicId: string) => Promise<ApiContext>,
): Promise<Response> {
  // Before the count: another site's page must not use up what an address may ask.
  if (!isSameOrigin(request.headers)) return refuse(403, "forbidden");
  return withinLimits(services.limiter, request, place, services.now(), async () => {
    const json = await readJson(request);
    if (json instanceof Response) return json;
    const clinicId = await clinicIdBySlug(services.database, place.slug);
    if (!clinicId) return refuse(404, "not_found");
    // Before the router, which would make a fault of the server of a database that is gone.
    const context = await createContext(clinicId);
    const { origin, pathname } = new URL(request.url);
    return fetchRequestHandler({
      endpoint: pathname.slice(0, pathname.lastIndexOf("/")),
      req: new Request(origin + pathname, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: json,
      }),
      router,
      allowBatching: false,
      allowMethodOverride: true,
      createContext: () => context,
    });
  });
}
