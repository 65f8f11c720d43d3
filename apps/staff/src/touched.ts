/** Sent with what is asked for within ten seconds after somebody touched a page or pressed a key. */
export const touchedCookie = "preamble-touched";

/** Says that a person asks: what a page asks for by itself keeps no session from ending idle. */
export function markTouched(): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${touchedCookie}=1; path=/; max-age=10; samesite=strict${secure}`;
}
