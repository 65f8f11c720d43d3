/** What came of one call: an answer, a refusal with its status, or no answer at all. */
export type Outcome =
  | { readonly kind: "done"; readonly value: unknown }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      readonly retryAfter: string | null;
    }
  | { readonly kind: "no answer" };

export type Caller = (path: string, input: unknown, signal?: AbortSignal) => Promise<Outcome>;

/** Calls the verbs of an app over HTTP as a browser would, and keeps the cookie that it has or is given. */
export function callerOf(address: string, slug: string, cookie = ""): Caller {
  return async (path, input, signal) => {
    try {
      const response = await fetch(`${address}/${slug}/api/trpc/${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: address,
          "sec-fetch-site": "same-origin",
          ...(cookie && { cookie }),
        },
        body: JSON.stringify(input),
        signal: signal ?? null,
      });
      const [given] = response.headers.getSetCookie();
      const body: { result?: { data: unknown }; error?: { data: { code: string } } } = await response.json();
      if (response.ok) {
        cookie = given?.split(";")[0] ?? cookie;
        return { kind: "done", value: body.result?.data };
      }
      const { status, headers } = response;
      const code = body.error?.data.code ?? "none";
      return { kind: "refused", status, code, retryAfter: headers.get("retry-after") };
    } catch {
      return { kind: "no answer" };
    }
  };
}

/** Whether the same call may be made again: the process or its database is not there just now. */
export const isPassing = (outcome: Outcome): boolean =>
  outcome.kind === "no answer" || (outcome.kind === "refused" && outcome.status === 503);
