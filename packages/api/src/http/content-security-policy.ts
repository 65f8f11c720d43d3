/**
 * Scripts run only with the nonce of their own response, and nothing comes from another origin. Without a
 * nonce, for what is no page, no script runs that stands in the text itself. A style sheet may stand there when
 * its hash, as `'sha256-...'`, is among `styles`.
 */
export function contentSecurityPolicy(nonce?: string, styles: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}' 'strict-dynamic'` : ""}`,
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** 128 random bits for the scripts of one response. */
export const newNonce = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
