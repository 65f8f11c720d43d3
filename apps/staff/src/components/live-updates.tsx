"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Reads the page again when the server says that something of this clinic changed. */
export function LiveUpdates({ slug }: { slug: string }) {
  const router = useRouter();
  const [live, setLive] = useState(true);
  useEffect(() => {
    const source = new EventSource(`/${slug}/events`);
    source.addEventListener("open", () => {
      setLive(true);
      // What changed since the page was made, or while no connection stood, was told to nobody here.
      router.refresh();
    });
    source.addEventListener("message", () => router.refresh());
    source.addEventListener("error", () => {
      setLive(false);
      // The server refused: the session has ended, and a fresh page leads to signing in.
      if (source.readyState === EventSource.CLOSED) router.refresh();
    });
    return () => source.close();
  }, [slug, router]);
  return (
    <p role="status" className="no-print text-muted">
      {live ? "Updates by itself" : "Not updating: reconnecting. Reload the page to be sure."}
    </p>
  );
}
