"use client";

import { Button } from "@preamble/ui/button";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { listenTo } from "../features/live/changes.ts";
import { staffClient } from "../trpc-client.ts";

const signMs = 30_000;
/** Long enough for the page to have been read again after an act of one's own. */
const settleMs = 1500;

type Seen = { readonly others: readonly string[]; readonly last: number | null };

type Props = {
  slug: string;
  caseId: string;
  /** The place in the trail of what was done last to the case as it is shown. */
  shown: number | null;
  /** Reads the page again when the case changed; a page that is being read through is brought up to date when asked. */
  follows?: boolean;
};

/**
 * Says, while the page is in view, that one has the case open, who else has, and that it changed since it was read.
 * Nothing else reads the page of one patient anew: each reading of it is on record.
 */
export function Presence({ slug, caseId, shown, follows = false }: Props) {
  const router = useRouter();
  const [seen, setSeen] = useState<Seen>({ others: [], last: null });
  const [live, setLive] = useState(true);
  useEffect(() => {
    let gone = false;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (document.visibilityState === "hidden") return;
      staffClient(slug)
        .cases.watch.mutate({ caseId })
        .then(
          (now) => {
            if (gone) return;
            setSeen(now);
            setLive(true);
          },
          () => {
            if (!gone) setLive(false);
          },
        );
    };
    look();
    const timer = setInterval(look, signMs);
    const stop = listenTo(slug, (news) => {
      if (news === "lost" || news === "refused") setLive(false);
      clearTimeout(soon);
      soon = setTimeout(look, settleMs);
    });
    document.addEventListener("visibilitychange", look);
    return () => {
      gone = true;
      clearInterval(timer);
      clearTimeout(soon);
      stop();
      document.removeEventListener("visibilitychange", look);
    };
  }, [slug, caseId]);
  const { others, last } = seen;
  const changed = last !== null && last > (shown ?? 0);
  // With each look again, for as long as the page could not be read anew.
  useEffect(() => {
    if (follows && changed) router.refresh();
  }, [follows, changed, seen, router]);
  return (
    <div role="status" className="no-print font-semibold">
      {live ? "" : "Not updating: reconnecting. Reload the page to be sure. "}
      {others.length > 0 ? `Also open: ${others.join(", ")}. ` : ""}
      {changed && !follows ? (
        <>
          This case changed since you opened it.{" "}
          <Button kind="secondary" onClick={() => router.refresh()}>
            Bring up to date
          </Button>
        </>
      ) : null}
    </div>
  );
}
