import type { Database } from "@preamble/db/client";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSession, signInStaff } from "./staff-sign-in.ts";

declare module "next-auth/jwt" {
  interface JWT {
    /** The clinic and the opaque secret of a row in `session`, which decides each request. */
    carried?: string;
  }
}

/** next-auth as the signed carrier of an opaque session; nothing else enters the token. */
export function staffAuthOptions(database: () => Promise<Database>, secret: string): AuthOptions {
  return {
    secret,
    session: { strategy: "jwt", maxAge: 12 * 3600 },
    pages: { signIn: "/", error: "/" },
    providers: [
      CredentialsProvider({
        id: "staff",
        credentials: { slug: {}, email: {}, password: {}, code: {} },
        async authorize(credentials) {
          const carried = await signIn(database, credentials);
          return carried ? { id: carried } : null;
        },
      }),
    ],
    callbacks: {
      // What a client sends to update() is not read: it must never reach the token.
      jwt: ({ token, user, trigger }) => (trigger === "signIn" && user ? { carried: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.carried) await endSession(await database(), token.carried, new Date());
      },
    },
  };
}

/** next-auth puts what is thrown here into an address, so a fault must not quote what was typed. */
async function signIn(database: () => Promise<Database>, credentials: unknown): Promise<string | null> {
  try {
    return await signInStaff(await database(), credentials, new Date());
  } catch {
    throw new Error("unavailable");
  }
}
