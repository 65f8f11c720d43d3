import { patientRouter } from "@preamble/api/patient-router";
import { withinLimits } from "@preamble/api/within-limits";
import { clinicBySlug } from "@preamble/auth/clinic-by-slug";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { cookies } from "next/headers";
import { services } from "../../../../../server/services.ts";
import { actorOf, callOf, cookieName, log } from "../../../../../server/visit.ts";

const largestBody = 256 * 1024;
const sessionSeconds = 24 * 3600;

const refuse = (status: number, code: string) => Response.json({ error: code }, { status });

/** Another site's page cannot send JSON with our cookie: neither its origin nor its content type pass. */
function fromElsewhere(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get("host");
}

export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  if (fromElsewhere(request)) return refuse(403, "forbidden");
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    return refuse(415, "invalid_input");
  }
  const opened = await services();
  return withinLimits(opened.limiter, request, slug, opened.now(), () => answer(opened, request, slug));
}

async function answer(
  opened: Awaited<ReturnType<typeof services>>,
  request: Request,
  slug: string,
): Promise<Response> {
  const body = await request.arrayBuffer();
  if (body.byteLength > largestBody) return refuse(413, "invalid_input");
  const clinic = await clinicBySlug(opened.database, slug);
  if (!clinic) return refuse(404, "not_found");
  const jar = await cookies();
  const actor = await actorOf(clinic.id, jar.get(cookieName)?.value);

  return fetchRequestHandler({
    endpoint: `/${slug}/api/trpc`,
    req: new Request(request.url, { method: "POST", headers: request.headers, body }),
    router: patientRouter,
    allowBatching: false,
    allowMethodOverride: true,
    createContext: () => {
      const call = callOf(actor, (secret) =>
        jar.set(cookieName, secret, {
          path: "/",
          httpOnly: true,
          sameSite: "lax",
          maxAge: sessionSeconds,
          secure: request.headers.get("x-forwarded-proto") === "https",
        }),
      );
      return {
        services: opened,
        call,
        onFault: (verb) => log.error({ verb, requestId: call.requestId }, "a verb failed"),
      };
    },
  });
}
