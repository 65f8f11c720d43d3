import { staffAuthOptions } from "@preamble/auth/staff-auth-options";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { staffEnv } from "../../../../env.ts";
import { services } from "../../../../server/services.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const options = staffAuthOptions(async () => (await services()).database, staffEnv().STAFF_SECRET);
  const answer: unknown = await NextAuth(request, context, options);
  if (answer instanceof Response) return answer;
  throw new Error("next-auth gave no response.");
}

export { handle as GET, handle as POST };
