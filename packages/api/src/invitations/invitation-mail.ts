import { formatInZone } from "@preamble/booking/format-time";
import type { Clinic } from "../clinic.ts";
import { addressEnv } from "../env.ts";

type Link = { readonly by: string; readonly token: string; readonly until: Date };

/** The mail to someone who is to work here. */
export const invitationMail = (home: Clinic, link: Link) => ({
  subject: `Your account at ${home.name}`,
  body: [
    `${link.by} invites you to work with Preamble at ${home.name}.`,
    ...wayIn(home, link, "Choose your password here"),
    "If you do not expect this, do nothing.",
  ].join("\n\n"),
});

/** The mail to a member who lost password or authenticator. */
export const resetMail = (home: Clinic, link: Link) => ({
  subject: `Signing in at ${home.name}`,
  body: [
    `${link.by} sends you a new way in to Preamble at ${home.name}.`,
    ...wayIn(home, link, "Choose another password and set up your authenticator app here"),
    "Your recovery codes will be new as well, and every browser is signed out when you are done.",
    `If you did not ask for this, do nothing, and tell ${link.by}.`,
  ].join("\n\n"),
});

/** The secret stands behind the #, which no browser sends to a server. */
function wayIn({ slug, hours }: Clinic, { token, until }: Link, act: string): string[] {
  const path = `/${slug}/invitation#${token}`;
  const { NEXTAUTH_URL } = addressEnv();
  return [
    `${act}: ${NEXTAUTH_URL ? new URL(path, NEXTAUTH_URL).href : path}`,
    `The link works once, until ${formatInZone(until, hours.timeZone, "en")}. Have an authenticator app at hand.`,
  ];
}
