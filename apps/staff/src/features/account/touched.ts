/** Sent with all that is asked for within a minute after somebody touched a page or pressed a key. */
export const touchedCookie = "preamble-touched";

/**
 * Says that a person is there: what a page asks for by itself, at least every 45 seconds, keeps no session from ending
 * idle without it, and with it one who writes or reads for long.
 */
export function markTouched(): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${touchedCookie}=1; path=/; max-age=60; samesite=strict${secure}`;
}
