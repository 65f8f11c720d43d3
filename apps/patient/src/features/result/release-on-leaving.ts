import { useEffect } from "react";

/** Gives a held slot back when the page is left. */
export function useReleaseOnLeaving(slug: string, bookingKey: string | undefined): void {
  useEffect(() => {
    if (!bookingKey) return undefined;
    const leave = () => void release(slug, bookingKey);
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [slug, bookingKey]);
}

/** Gives a held slot back; outlives the page, and the worker does it where this does not arrive. */
export function release(slug: string, bookingKey: string): Promise<unknown> {
  return fetch(`/${slug}/api/trpc/appointments.release`, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ bookingKey }),
  }).catch(() => null);
}
