import { refuseMethod } from "@preamble/api/http/refuse";
import { serveCall } from "@preamble/api/http/serve-call";
import { staffRouter } from "@preamble/api/staff-router";
import { services } from "../../../../../server/services.ts";
import { apiContext, staffOf } from "../../../../../server/staff.ts";

/** Queries come by POST as well, so no input enters an address. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const opened = await services();
  return serveCall(request, (await params).slug, opened, staffRouter, async (clinicId) =>
    apiContext((await staffOf(clinicId)) ?? { kind: "visitor", clinicId }),
  );
}

export { refuseMethod as GET, refuseMethod as HEAD, refuseMethod as OPTIONS };
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT };
