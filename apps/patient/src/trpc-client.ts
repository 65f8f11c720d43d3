import type { PatientRouter } from "@preamble/api/patient-router";
import type { TRPCClient } from "@trpc/client";
import { Refused } from "./refusal.ts";

/** A call that hangs on a bad connection is given up and tried again. */
const longestMs = 20_000;

/**
 * Every call is a POST: nothing a patient wrote enters an address. Throws Refused with what the server says of its
 * refusal, and another error where no answer of the server came (docs/decisions/021-what-the-form-page-weighs.md).
 */
async function call(url: string, input: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input) ?? null,
    signal: AbortSignal.timeout(longestMs),
  });
  const said: { result?: { data?: unknown }; error?: { data?: unknown } } = await answer.json();
  if (said.error) throw new Refused(said.error.data);
  if (!said.result) throw new Error("What answered is not the clinic's server.");
  return said.result.data;
}

/** `api.noun.verb.mutate(input)` is a call to `<url>/noun.verb`. */
const path = (url: string, names: readonly string[]): unknown =>
  new Proxy(() => {}, {
    // An object with a `then` would be taken for a promise.
    get: (_target, name) => (name === "then" ? undefined : path(url, [...names, String(name)])),
    apply: (_target, _this, [input]: [unknown]) => call(`${url}/${names.slice(0, -1).join(".")}`, input),
  });

export type PatientApi = TRPCClient<PatientRouter>;

export const apiOf = (slug: string) => path(`/${slug}/api/trpc`, []) as PatientApi;
