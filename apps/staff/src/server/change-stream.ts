type Options = {
  /** Calls back after each change until the returned function is called. */
  subscribe: (changed: () => void) => () => void;
  /** Whether the session that opened the stream still stands. */
  stands: () => Promise<boolean>;
  recheckMs: number;
};

/** Server-sent events that say "changed" and nothing more. Ends with the session, or where that cannot be known. */
export function changeStream({ subscribe, stands, recheckMs }: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = () => {};
  return new ReadableStream({
    start(controller) {
      let open = true;
      const send = (line: string) => controller.enqueue(encoder.encode(`${line}\n\n`));
      const sendIfStanding = (line: string) => {
        const settle = (standing: boolean) => {
          if (!open) return;
          if (standing) return send(line);
          release();
          controller.close();
        };
        stands().then(settle, () => settle(false));
      };
      const unsubscribe = subscribe(() => sendIfStanding("data: changed"));
      const timer = setInterval(() => sendIfStanding(": still here"), recheckMs);
      release = () => {
        open = false;
        clearInterval(timer);
        unsubscribe();
      };
      send("retry: 2000");
    },
    cancel: () => release(),
  });
}
