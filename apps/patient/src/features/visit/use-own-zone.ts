import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The zone of this device once the page runs in it; null on the server and until then. */
export function useOwnZone(): string | null {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
