import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

export type Question = {
  readonly method?: string;
  /** As it goes over the wire: nothing is tidied. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly ms: number;
};

/** Asks a server of this machine as a proxy does that took the request over TLS. */
export async function ask(
  address: string,
  { method = "GET", path, headers, body }: Question,
): Promise<Answer> {
  const { hostname, port, host } = new URL(address);
  // Without a length Node would send the body of a GET as if it were the next request.
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  const began = performance.now();
  const sent = request({
    hostname,
    port,
    method,
    path,
    agent: false,
    headers: { host, "x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7", ...length, ...headers },
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve);
    // A server that refuses a body may hang up while it is still being sent: its answer counts.
    sent.on("error", () => {});
    sent.once("close", () => reject(new Error(`No answer to ${method} ${path}.`)));
    sent.end(body);
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await text(response),
    ms: performance.now() - began,
  };
}

/** Asks all, eight at a time, and hands on each answer beside its question. */
export async function askAll(
  address: string,
  questions: readonly Question[],
): Promise<{ question: Question; answer: Answer }[]> {
  const left = [...questions];
  const answered: { question: Question; answer: Answer }[] = [];
  async function work(): Promise<void> {
    for (let question = left.shift(); question; question = left.shift()) {
      answered.push({ question, answer: await ask(address, question) });
    }
  }
  await Promise.all(Array.from({ length: 8 }, work));
  return answered;
}
