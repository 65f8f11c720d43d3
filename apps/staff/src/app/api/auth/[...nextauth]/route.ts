import { readForm } from "@preamble/api/http/read-form";
import { refuse } from "@preamble/api/http/refuse";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { observeRefusal } from "@preamble/api/observe";
import { withinLimits } from "@preamble/api/within-limits";
import { clientAddress } from "@preamble/auth/client-address";
import { deviceDays } from "@preamble/auth/known-device";
import { staffAuthOptions } from "@preamble/auth/staff-auth-options";
import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { staffEnv } from "../../../../env.ts";
import { services } from "../../../../server/services.ts";
import { carriedByCookie } from "../../../../server/staff.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What of next-auth is offered: its own pages, its log for browsers and its update of a session are not. */
const read: ReadonlySet<string> = new Set(["csrf", "providers", "session"]);
const written: ReadonlySet<string> = new Set(["callback/staff", "signout"]);

const actionOf = async ({ params }: Context): Promise<string> => (await params).nextauth.join("/");

async function GET(request: NextRequest, context: Context): Promise<Response> {
  return read.has(await actionOf(context)) ? handle(request, context) : refuse(404, "not_found");
}

async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!written.has(await actionOf(context))) return refuse(404, "not_found");
  const form = await readForm(request);
  if (form instanceof Response) return form;
  const { limiter, now } = await services();
  const slug = new URLSearchParams(form).get("slug") ?? "";
  const door = (await carriedByCookie()) ? "staff" : "staff-visitor";
  return withinLimits(limiter, request, { slug, door }, now(), async () => {
    const { url, headers } = request;
    const answer = await handle(new NextRequest(url, { method: "POST", headers, body: form }), context);
    if (answer.status === 401) observeRefusal(401);
    return answer;
  });
}

/** Throws what went wrong, whatever next-auth made of it: its answer would clear the cookie of a session that goes on. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { STAFF_SECRET, NEXTAUTH_URL } = staffEnv();
  const secure = NEXTAUTH_URL.startsWith("https://");
  const deviceCookie = `${secure ? "__Host-" : ""}preamble-device`;
  const jar = await cookies();
  const faults: unknown[] = [];
  const options = staffAuthOptions(async () => (await services()).database, STAFF_SECRET, {
    address: clientAddress(request.headers),
    secure,
    carried: await carriedByCookie(),
    onFault: (fault) => void faults.push(fault),
    device: jar.get(deviceCookie)?.value,
    keepDevice: (value) =>
      jar.set(deviceCookie, value, {
        path: "/",
        httpOnly: true,
        sameSite: "strict",
        secure,
        maxAge: deviceDays * 86_400,
      }),
  });
  const answer: unknown = await NextAuth(request, context, options);
  if (faults.length > 0) throw faults[0];
  if (answer instanceof Response) return answer;
  throw new Error("next-auth gave no response.");
}

const [answerRead, answerWritten] = [orUnavailable(GET), orUnavailable(POST)];
export { answerRead as GET, answerWritten as POST };
