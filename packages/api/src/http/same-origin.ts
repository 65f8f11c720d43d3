/**
 * Whether a request was made by a page of this very origin. Every browser in use says so in Sec-Fetch-Site or
 * in Origin, and lets no page write either; a request with neither is refused, as nothing vouches for it.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin === null) return site !== null;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
