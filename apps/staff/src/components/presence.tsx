"use client";

import { useEffect, useState } from "react";
import { staffClient } from "../trpc-client.ts";

const signMs = 30_000;

/** Says, while the page is in view, that one has the case open, and who else has. */
export function Presence({ slug, caseId }: { slug: string; caseId: string }) {
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const look = () => {
      if (document.visibilityState === "hidden") return;
      staffClient(slug)
        .cases.watch.mutate({ caseId })
        .then(
          (seen) => void (gone || setOthers(seen.others)),
          () => {},
        );
    };
    look();
    const timer = setInterval(look, signMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [slug, caseId]);
  return (
    <p role="status" className="no-print font-semibold">
      {others.length > 0 ? `Also open: ${others.join(", ")}` : ""}
    </p>
  );
}
