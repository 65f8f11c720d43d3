type Options = {
  /** Calls back after each change until the returned function is called. */
  subscribe: (changed: () => void) => () => void;
  /** Whether the session that opened the stream still stands. */
  stands: () => Promise<boolean>;
  recheckMs: number;
  /** Aborts when the process ends: the page then asks another, a moment later. */
  ending: AbortSignal;
};

const comeBack = "retry: 2000";

/** A stream that is over at once: the page comes back, as it would not after a refusal. */
export const endedStream = `${comeBack}\n\n`;

/**
 * Server-sent events that say "changed", and at each recheck that the stream is there. Ends with the session, or where
 * that cannot be known.
 */
export function changeStream({ subscribe, stands, recheckMs, ending }: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = () => {};
  return new ReadableStream({
    start(controller) {
      let open = true;
      const send = (line: string) => controller.enqueue(encoder.encode(`${line}\n\n`));
      const close = () => {
        release();
        controller.close();
      };
      const sendIfStanding = (line: string) => {
        const settle = (standing: boolean) => {
          if (!open) return;
          if (standing) return send(line);
          close();
        };
        stands().then(settle, () => settle(false));
      };
      const unsubscribe = subscribe(() => sendIfStanding("data: changed"));
      const timer = setInterval(() => sendIfStanding("event: beat\ndata: here"), recheckMs);
      release = () => {
        open = false;
        clearInterval(timer);
        unsubscribe();
        ending.removeEventListener("abort", close);
      };
      send(comeBack);
      if (ending.aborted) close();
      else ending.addEventListener("abort", close);
    },
    cancel: () => release(),
  });
}
