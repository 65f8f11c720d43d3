import { Agent, request } from "node:http";

export type Post = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Load = {
  /** Answers a second, all clients together. */
  readonly perSecond: number;
  /** How long the slowest hundredth waited at least, in milliseconds. */
  readonly p99: number;
};

/**
 * Posts everything to a server on this machine, so many clients at a time, each on a connection of its own and
 * with its next as soon as it was answered. Throws at the first answer that is not 200.
 */
export async function postAll(port: number, posts: readonly Post[], clients: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const queue = posts.values();
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const post of queue) {
        const sent = performance.now();
        const status = await postOne(agent, port, post);
        if (status !== 200) throw new Error(`${post.path} was answered with ${status}.`);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: sorted[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN };
}

function postOne(agent: Agent, port: number, { path, headers, body }: Post): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const length = String(Buffer.byteLength(body));
  const asked = request(
    {
      agent,
      host: "127.0.0.1",
      port,
      path,
      method: "POST",
      headers: { "content-type": "application/json", "content-length": length, ...headers },
    },
    (response) => {
      response.once("end", () => resolve(response.statusCode ?? 0)).once("error", reject);
      response.resume();
    },
  );
  asked.once("error", reject).end(body);
  return promise;
}
