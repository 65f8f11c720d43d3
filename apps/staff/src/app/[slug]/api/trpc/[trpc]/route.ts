import { refuseMethod } from "@preamble/api/http/refuse";
import { serveCall } from "@preamble/api/http/serve-call";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { staffRouter } from "@preamble/api/staff-router";
import { services } from "../../../../../server/services.ts";
import { apiContext, carriedByCookie, staffOf } from "../../../../../server/staff.ts";

async function answer(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const opened = await services();
  const { slug } = await params;
  const door = (await carriedByCookie()) ? "staff" : "staff-visitor";
  return serveCall(request, { slug, door }, opened, staffRouter, async (clinicId) =>
    apiContext((await staffOf(clinicId)) ?? { kind: "visitor", clinicId }),
  );
}

/** Queries come by POST as well, so no input enters an address. */
export const POST = orUnavailable(answer);
export { refuseMethod as GET, refuseMethod as HEAD, refuseMethod as OPTIONS };
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT };
