import { staffRouter } from "@preamble/api/staff-router";
import { withinLimits } from "@preamble/api/within-limits";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { isSameOriginJson } from "../../../../../server/same-origin.ts";
import { services } from "../../../../../server/services.ts";
import { apiContext, requireClinic, staffOf } from "../../../../../server/staff.ts";

/** Queries come by POST as well, so no input enters an address. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  if (!isSameOriginJson(request)) return new Response(null, { status: 403 });
  const { slug } = await params;
  const { limiter, now } = await services();
  return withinLimits(limiter, request, slug, now(), () => answer(request, slug));
}

async function answer(request: Request, slug: string): Promise<Response> {
  const clinic = await requireClinic(slug);
  const actor = (await staffOf(clinic.id)) ?? ({ kind: "visitor", clinicId: clinic.id } as const);
  return fetchRequestHandler({
    endpoint: `/${clinic.slug}/api/trpc`,
    req: request,
    router: staffRouter,
    allowMethodOverride: true,
    createContext: () => apiContext(actor),
  });
}
