import { clientAddress } from "@preamble/auth/client-address";
import { deviceDays } from "@preamble/auth/known-device";
import { staffAuthOptions } from "@preamble/auth/staff-auth-options";
import NextAuth from "next-auth";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { staffEnv } from "../../../../env.ts";
import { services } from "../../../../server/services.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { STAFF_SECRET, NEXTAUTH_URL } = staffEnv();
  const secure = NEXTAUTH_URL?.startsWith("https://") ?? false;
  const deviceCookie = `${secure ? "__Host-" : ""}preamble-device`;
  const jar = await cookies();
  const options = staffAuthOptions(async () => (await services()).database, STAFF_SECRET, {
    address: clientAddress(request.headers),
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
  if (answer instanceof Response) return answer;
  throw new Error("next-auth gave no response.");
}

export { handle as GET, handle as POST };
