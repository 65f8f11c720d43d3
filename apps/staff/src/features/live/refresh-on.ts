import type { News } from "./changes.ts";

/**
 * Reads a page again on what it hears, or as time goes by. Where the session may have ended a fresh page leads to signing
 * in: then an open dialog comes first, for what is written there would be lost.
 */
export function refreshOn(heard: News | "time", refresh: () => void): void {
  if (heard === "lost") return;
  const mayBeSignedOut = heard === "refused" || heard === "time";
  if (mayBeSignedOut && document.querySelector("dialog[open]")) return;
  refresh();
}
