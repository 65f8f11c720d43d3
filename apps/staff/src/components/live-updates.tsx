"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { listenTo } from "../features/live/changes.ts";
import { refreshOn } from "../features/live/refresh-on.ts";
import { refreshWithTime } from "../features/live/refresh-with-time.ts";

/** Reads a list again when the server says that something of this clinic changed, and as time goes by. */
export function LiveUpdates({ slug }: { slug: string }) {
  const router = useRouter();
  const [live, setLive] = useState(true);
  useEffect(
    () =>
      listenTo(slug, (news) => {
        setLive(news === "live" || news === "changed");
        refreshOn(news, () => router.refresh());
      }),
    [slug, router],
  );
  useEffect(() => refreshWithTime(() => refreshOn("time", () => router.refresh())), [router]);
  return (
    <p role="status" className="no-print text-muted">
      {live ? "Updates by itself" : "Not updating: reconnecting. Reload the page to be sure."}
    </p>
  );
}
