const everyMs = 45_000;

/**
 * Reads a page again as time goes by, which changes what it says though nobody does anything: while it is in view, and
 * when it comes back into view. Until the returned function is called.
 */
export function refreshWithTime(refresh: () => void): () => void {
  const look = () => {
    if (document.visibilityState === "visible") refresh();
  };
  const timer = setInterval(look, everyMs);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
