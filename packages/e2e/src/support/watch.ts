import type { BrowserContext, Response } from "@playwright/test";
import type { Canaries } from "./canaries.ts";

export type Seen = {
  /** How many answers were read whole. */
  answers: number;
  /** Answers that rightly show what the patient wrote. */
  readonly shown: { readonly url: string; readonly cacheControl: string }[];
  /** Where what the patient wrote must never stand. */
  readonly leaks: string[];
  /** What the browser refused to do or a page failed at: a policy that was violated, an error nobody caught. */
  readonly complaints: string[];
};

/**
 * Looks at every address that a browser asks for and at every answer it gets, until `settled`. The answers to
 * the page's own calls and the pages themselves may show what the patient wrote; refusals may not.
 */
export function watch(context: BrowserContext, { foundIn }: Canaries): { settled(): Promise<Seen> } {
  const seen: Seen = { answers: 0, shown: [], leaks: [], complaints: [] };
  const reading: Promise<void>[] = [];
  const leak = (where: string, text: string) =>
    seen.leaks.push(...foundIn(text).map((field) => `${field} in ${where}`));

  async function read(answer: Response): Promise<void> {
    const url = answer.url();
    const headers = await answer.headersArray().catch(() => []);
    leak(`a header of ${url}`, headers.map(({ name, value }) => `${name}: ${value}`).join("\n"));
    if (headers.some(({ value }) => value.startsWith("text/event-stream"))) return;
    const body = await answer.body().catch(() => null);
    if (body === null) return;
    seen.answers += 1;
    if (answer.status() >= 400) leak(`the refusal of ${url}`, body.toString());
    else if (foundIn(body).length > 0) {
      seen.shown.push({ url, cacheControl: (await answer.headerValue("cache-control")) ?? "" });
    }
  }

  context.on("request", (request) => {
    leak(`the address ${request.url()}`, decodeURI(request.url()) + request.url());
    leak(`the referrer of ${request.url()}`, request.headers()["referer"] ?? "");
  });
  context.on("response", (answer) => reading.push(read(answer)));
  context.on("console", (message) => {
    leak("the browser's console", message.text());
    if (message.type() === "error") seen.complaints.push(`${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (fault) => seen.complaints.push(fault.error().message));
  return {
    async settled() {
      await Promise.all(reading);
      return seen;
    },
  };
}
