import NextAuth, { type AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";

type Handler = (request: object, response: object) => Promise<unknown>;

const address = { host: "localhost:3001" };

/** A browser at the door of the real next-auth: it keeps the cookies it is given and sends them back. */
export function browserAt(options: AuthOptions) {
  const handler: Handler = NextAuth(options);
  const cookies: Record<string, string> = {};

  async function request(method: "GET" | "POST", path: string, body?: Readonly<Record<string, unknown>>) {
    let answer: unknown;
    let status = 200;
    const headers = new Map<string, string | string[]>();
    const response = {
      status(code: number) {
        status = code;
        return response;
      },
      getHeader: (name: string) => headers.get(name),
      setHeader(name: string, value: string | string[]) {
        headers.set(name, value);
        return response;
      },
      json: (value: unknown) => void (answer = value),
      send: (value: unknown) => void (answer = value),
      end: () => {},
    };
    const query = { nextauth: path.split("/") };
    await handler({ method, query, body, headers: address, cookies: { ...cookies } }, response);
    for (const cookie of [headers.get("Set-Cookie") ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (!name) continue;
      if (value) cookies[name] = decodeURIComponent(value);
      else delete cookies[name];
    }
    return { status, answer };
  }

  /** Posts as a page of the site does, with the token against forged requests. */
  async function post(path: string, body: Readonly<Record<string, unknown>>) {
    const { answer } = await request("GET", "csrf");
    const { csrfToken } = answer as { csrfToken: string };
    return request("POST", path, { ...body, csrfToken, json: "true" });
  }

  const token = () => cookies["next-auth.session-token"];

  return {
    request,
    post,
    token,
    /** What the session cookie says once its signature is checked. */
    claims: () => decode({ token: token() ?? "", secret: options.secret?.toString() ?? "" }),
  };
}
