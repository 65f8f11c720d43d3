import { hashPassword } from "@preamble/auth/password";
import { currentTotp } from "@preamble/auth/totp";
import { cookieJar } from "./cut-off/cookie-jar.ts";
import type { DatabaseServer } from "./database-server.ts";
import type { Clinic } from "./make-clinic.ts";

const [password, totpSecret] = ["a-long-enough-password", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"];

/** The browser of the one member of a clinic, who is not signed in yet. */
export async function staffBrowser(server: DatabaseServer, { id, slug }: Clinic, address: string) {
  const passwordHash = await hashPassword(password);
  const { rows } = await server.asSuperuser((client) =>
    client.query<{ email: string }>(
      "update staff_member set password_hash = $2, totp_secret = $3 where clinic_id = $1 returning email",
      [id, passwordHash, totpSecret],
    ),
  );
  const browser = cookieJar(address);
  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const { csrfToken }: { csrfToken: string } = await (await browser.ask("/api/auth/csrf")).json();
    return browser.ask(path, new URLSearchParams({ ...fields, csrfToken, json: "true" }));
  }
  return {
    ask: (page: string) => browser.ask(`/${slug}/${page}`),
    async signIn(): Promise<Response> {
      const code = await currentTotp(totpSecret, new Date());
      return post("/api/auth/callback/staff", { slug, email: rows[0]?.email ?? "", password, code });
    },
    signOut: () => post("/api/auth/signout", {}),
  };
}
