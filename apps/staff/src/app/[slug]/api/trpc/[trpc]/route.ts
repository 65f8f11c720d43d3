import { countAlarms } from "@preamble/api/cases/count-alarms";
import { watchCase } from "@preamble/api/cases/watch-case";
import { refuseMethod } from "@preamble/api/http/refuse";
import { serveCall } from "@preamble/api/http/serve-call";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { staffRouter } from "@preamble/api/staff-router";
import { services } from "../../../../../server/services.ts";
import { apiContext, carriedByCookie, isTouched, staffSession } from "../../../../../server/staff.ts";

/** What a page asks by itself for as long as it is open. */
const byItself: readonly string[] = [watchCase.name, countAlarms.name];

async function answer(
  request: Request,
  { params }: { params: Promise<{ slug: string; trpc: string }> },
): Promise<Response> {
  const opened = await services();
  const { slug, trpc } = await params;
  const door = (await carriedByCookie()) ? "staff" : "staff-visitor";
  return serveCall(request, { slug, door }, opened, staffRouter, async (clinicId) => {
    const inUse = !byItself.includes(trpc) || (await isTouched());
    const session = await staffSession(clinicId, { inUse });
    return apiContext((await session()) ?? { kind: "visitor", clinicId });
  });
}

/** Queries come by POST as well, so no input enters an address. */
export const POST = orUnavailable(answer);
export { refuseMethod as GET, refuseMethod as HEAD, refuseMethod as OPTIONS };
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT };
