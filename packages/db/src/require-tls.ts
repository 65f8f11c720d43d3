import { Client } from "pg";
import { z } from "zod";
import { noMail, privateHosts, readEnv, settings, urlOf } from "./env.ts";

const schema = z.object({
  ...privateHosts,
  DATABASE_URL: settings.DATABASE_URL.optional(),
  SMTP_URL: settings.SMTP_URL.optional(),
  NODE_TLS_REJECT_UNAUTHORIZED: z.string().optional(),
});

/** A socket in a folder, or this machine's own loopback. */
const thisMachine = /^(\/.*|localhost|127(\.\d+){3}|\[?::1\]?)$/i;

/**
 * Throws one error with a line for each setting by which a connection to another machine could be read or
 * answered by anyone between.
 */
export function requireTls(source: Readonly<Record<string, string | undefined>> = process.env): void {
  const { PRIVATE_HOSTS, DATABASE_URL, SMTP_URL, NODE_TLS_REJECT_UNAUTHORIZED } = readEnv(schema, source);
  const near = (host: string) => thisMachine.test(host) || PRIVATE_HOSTS.includes(host);
  const faults = [
    NODE_TLS_REJECT_UNAUTHORIZED === "0" &&
      "NODE_TLS_REJECT_UNAUTHORIZED must not be 0: any certificate would do",
    DATABASE_URL &&
      !near(hostOf(DATABASE_URL)) &&
      !verifiesDatabase(DATABASE_URL) &&
      "DATABASE_URL must have sslmode=verify-full, as its host is another machine",
    SMTP_URL &&
      SMTP_URL !== noMail &&
      !near(new URL(SMTP_URL).hostname) &&
      !verifiesMail(SMTP_URL) &&
      "SMTP_URL must be smtps:// or have requireTLS=true, and check the certificate, as its host is another machine",
  ].filter(Boolean);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** Where the driver would connect to: the address may name the host in more than one place. */
const hostOf = (url: string): string => new Client({ connectionString: url }).host;

function verifiesDatabase(url: string): boolean {
  const parameters = urlOf(url)?.searchParams ?? new URLSearchParams();
  const modes = parameters.getAll("sslmode");
  return (
    modes.length > 0 && modes.every((mode) => mode === "verify-full") && !parameters.has("uselibpqcompat")
  );
}

function verifiesMail(url: string): boolean {
  const { protocol, searchParams } = new URL(url);
  const names = [...searchParams.keys()];
  if (names.some((name) => name === "ignoreTLS" || name.startsWith("tls."))) return false;
  return protocol === "smtps:" || searchParams.getAll("requireTLS").join() === "true";
}
