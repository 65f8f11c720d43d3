import { Client } from "pg";
import { z } from "zod";
import { readEnv, settings } from "./env.ts";

const schema = z.object({
  DATABASE_URL: settings.DATABASE_URL.optional(),
  PREAMBLE_DEMO: settings.PREAMBLE_DEMO.optional(),
});

const shortest = 12;
/** Words that no random password has, and a few characters over and over. */
const wellKnown =
  /pass(?:word|wort)|postgres|preamble|change.?me|secret|admin|example|qwerty|1234567|^(.{1,4})\1+.{0,3}$/i;

/** Throws one sentence where whoever reaches the database could guess the password of DATABASE_URL, outside the demo. */
export function requirePassword(source: Readonly<Record<string, string | undefined>> = process.env): void {
  const { DATABASE_URL, PREAMBLE_DEMO } = readEnv(schema, source);
  if (PREAMBLE_DEMO || !DATABASE_URL) return;
  // What the driver would sign in with: the address may name it in more than one place.
  const { host, password } = new Client({ connectionString: DATABASE_URL });
  // On a socket of this machine, or by a certificate, it is the account that signs in.
  const byAccount = host.startsWith("/") || /[?&]sslcert=/.test(DATABASE_URL);
  const secret = password ?? "";
  if (byAccount && secret === "") return;
  if (secret.length < shortest || wellKnown.test(secret)) {
    throw new Error(
      `DATABASE_URL must have a password of ${shortest} characters or more that nobody guesses`,
    );
  }
}
