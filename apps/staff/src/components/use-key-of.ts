import { useRef } from "react";

/**
 * The key under which something is sent: the same while it is the same, so that pressed twice it counts once, and another
 * for anything else. Once it is done, `forget` lets the same be sent as a new thing.
 */
export function useKeyOf() {
  const last = useRef({ sent: "", key: "" });
  return {
    keyOf: (what: unknown): string => {
      const sent = JSON.stringify(what);
      if (last.current.sent !== sent) last.current = { sent, key: crypto.randomUUID() };
      return last.current.key;
    },
    forget: () => void (last.current = { sent: "", key: "" }),
  };
}
