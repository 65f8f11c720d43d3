import { refuseMethod } from "@preamble/api/http/refuse";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { isTouched, requireClinic, staffSession } from "../../../../server/staff.ts";

/** A page that somebody touches says so: it changes nothing but when its session was last in use. */
async function answer(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const clinic = await requireClinic((await params).slug);
  const session = await staffSession(clinic.id, { inUse: await isTouched() });
  return new Response(null, { status: (await session()) ? 204 : 401 });
}

export const POST = orUnavailable(answer);
export { refuseMethod as GET, refuseMethod as HEAD, refuseMethod as OPTIONS };
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT };
