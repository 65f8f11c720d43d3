import { refuse, refuseMethod } from "@preamble/api/http/refuse";
import { isSameOrigin } from "@preamble/api/http/same-origin";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { isTouched, requireClinic, staffSession } from "../../../../server/staff.ts";

const headers = { "cache-control": "no-store" };

/** A page that somebody touches says so: it changes nothing but when its session was last in use. */
async function answer(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, "forbidden");
  const clinic = await requireClinic((await params).slug);
  const session = await staffSession(clinic.id, { inUse: await isTouched() });
  return new Response(null, { status: (await session()) ? 204 : 401, headers });
}

export const POST = orUnavailable(answer);
export { refuseMethod as GET, refuseMethod as HEAD, refuseMethod as OPTIONS };
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT };
