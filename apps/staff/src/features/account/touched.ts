/** Sent with all that is asked for within about a minute after somebody touched a page or pressed a key. */
export const touchedCookie = "preamble-touched";

/** Longer than a page waits before it says that it was touched. */
const seconds = 70;

/**
 * Says that a person is there: what a page asks for by itself keeps no session from ending idle without it, and with it
 * one who writes or reads for long; a page that asks for nothing says so by `keepInUse`.
 */
export function markTouched(): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${touchedCookie}=1; path=/; max-age=${seconds}; samesite=strict${secure}`;
}
