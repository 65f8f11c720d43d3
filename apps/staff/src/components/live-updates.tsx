"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { listenTo } from "../changes.ts";
import { refreshWithTime } from "../refresh-with-time.ts";

/**
 * Reads the page again when the server says that something of this clinic changed; a list, which time alone changes,
 * as it goes by too. The page of one patient is not read anew by nobody: each reading of it is on record.
 */
export function LiveUpdates({ slug, withTime = false }: { slug: string; withTime?: boolean }) {
  const router = useRouter();
  const [live, setLive] = useState(true);
  useEffect(
    () =>
      listenTo(slug, (news) => {
        setLive(news === "live" || news === "changed");
        // Also where it refused: the session may have ended, and a fresh page leads to signing in.
        if (news !== "lost") router.refresh();
      }),
    [slug, router],
  );
  useEffect(() => (withTime ? refreshWithTime(() => router.refresh()) : undefined), [router, withTime]);
  return (
    <p role="status" className="no-print text-muted">
      {live ? "Updates by itself" : "Not updating: reconnecting. Reload the page to be sure."}
    </p>
  );
}
