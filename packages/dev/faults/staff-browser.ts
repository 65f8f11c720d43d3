import { hashPassword } from "@preamble/auth/password";
import { currentTotp } from "@preamble/auth/totp";
import { cookieJar } from "./cut-off/cookie-jar.ts";
import type { DatabaseServer } from "./database-server.ts";
import type { Clinic } from "./make-clinic.ts";

const [password, totpSecret] = ["a-long-enough-password", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"];

/** Gives the one member of a clinic what signing in takes. */
export async function giveSecrets(server: DatabaseServer, { id }: Clinic) {
  const passwordHash = await hashPassword(password);
  const { rows } = await server.asSuperuser((client) =>
    client.query<{ email: string }>(
      "update staff_member set password_hash = $2, totp_secret = $3 where clinic_id = $1 returning email",
      [id, passwordHash, totpSecret],
    ),
  );
  return { email: rows[0]?.email ?? "", password, totpSecret };
}

/** The browser of the one member of a clinic, who is not signed in yet. */
export async function staffBrowser(server: DatabaseServer, clinic: Clinic, address: string) {
  const { slug } = clinic;
  const { email } = await giveSecrets(server, clinic);
  const browser = cookieJar(address);
  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const { csrfToken }: { csrfToken: string } = await (await browser.ask("/api/auth/csrf")).json();
    return browser.ask(path, new URLSearchParams({ ...fields, csrfToken, json: "true" }));
  }
  return {
    ask: (page: string) => browser.ask(`/${slug}/${page}`),
    call: (verb: string, input: unknown) => browser.ask(`/${slug}/api/trpc/${verb}`, JSON.stringify(input)),
    async signIn(): Promise<Response> {
      const code = await currentTotp(totpSecret, new Date());
      return post("/api/auth/callback/staff", { slug, email, password, code });
    },
    /** As somebody does who then asks for a page. */
    touch: () => browser.keep("preamble-touched", "1"),
    signOut: () => post("/api/auth/signout", {}),
  };
}
