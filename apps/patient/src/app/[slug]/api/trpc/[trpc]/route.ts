import { refuseMethod } from "@preamble/api/http/refuse";
import { serveCall } from "@preamble/api/http/serve-call";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { patientRouter } from "@preamble/api/patient-router";
import { cookies } from "next/headers";
import { patientCookie } from "../../../../../server/patient-cookie.ts";
import { services } from "../../../../../server/services.ts";
import { reportFault } from "@preamble/api/observe";
import { actorOf, callOf } from "../../../../../server/visit.ts";

async function answer(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const opened = await services();
  const jar = await cookies();
  const { name, options } = patientCookie(request.headers);
  return serveCall(
    request,
    { ...(await params), door: "patient" },
    opened,
    patientRouter,
    async (clinicId) => {
      const call = callOf(await actorOf(clinicId), (secret) => jar.set(name, secret, options));
      return {
        services: opened,
        call,
        onFault: (verb, fault) => reportFault(verb, call.requestId, fault),
      };
    },
  );
}

/** Queries come by POST as well, so no input enters an address. */
export const POST = orUnavailable(answer);
export { refuseMethod as GET, refuseMethod as HEAD, refuseMethod as OPTIONS };
export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT };
