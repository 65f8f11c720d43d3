import type { Database } from "@preamble/db/client";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { staffCookies } from "./staff-cookies.ts";
import { staffSession } from "./session-limits.ts";
import { endSession, type Origin, type SignedIn, signInStaff } from "./staff-sign-in.ts";

declare module "next-auth/jwt" {
  interface JWT {
    /** The clinic and the opaque secret of a row in `session`, which decides each request. */
    carried?: string;
  }
}

/**
 * The browser that asks; `keepDevice` sets the cookie by which it is known from now on. next-auth makes a refusal
 * of what is thrown at sign-in, and a success at sign-out: `onFault` hears of it, so that the answer can say so.
 */
export type Visit = Origin & {
  readonly secure: boolean;
  readonly keepDevice: (cookie: string) => void;
  readonly onFault: (fault: unknown) => void;
  /** What its cookie carries so far: the session that signing in anew ends. */
  readonly carried?: string | undefined;
};

/** next-auth as the signed carrier of an opaque session; nothing else enters the token. */
export function staffAuthOptions(
  database: () => Promise<Database>,
  secret: string,
  visit: Visit,
): AuthOptions {
  return {
    secret,
    session: { strategy: "jwt", maxAge: staffSession.absoluteMs / 1000 },
    useSecureCookies: visit.secure,
    cookies: staffCookies(visit.secure),
    pages: { signIn: "/", error: "/" },
    providers: [
      CredentialsProvider({
        id: "staff",
        credentials: { slug: {}, email: {}, password: {}, code: {} },
        async authorize(credentials) {
          const signedIn = await signIn(database, credentials, visit);
          if (signedIn?.device) visit.keepDevice(signedIn.device);
          return signedIn && { id: signedIn.session };
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
        try {
          if (token.carried) await endSession(await database(), token.carried, new Date());
        } catch (fault) {
          visit.onFault(fault);
        }
      },
    },
    // Its own words for the log quote what was thrown.
    logger: { error: () => {} },
  };
}

/** next-auth puts what is thrown here into an address, so a fault must not quote what was typed. */
async function signIn(
  database: () => Promise<Database>,
  credentials: unknown,
  visit: Visit,
): Promise<SignedIn | null> {
  try {
    const [opened, now] = [await database(), new Date()];
    const signedIn = await signInStaff(opened, credentials, visit, now);
    if (signedIn && visit.carried) await endSession(opened, visit.carried, now, { replaced: true });
    return signedIn;
  } catch (fault) {
    visit.onFault(fault);
    throw new Error("unavailable");
  }
}
