"use client";

import { useEffect, useState } from "react";
import type { NextCall } from "@preamble/booking/call-plan";
import { clockWords, nextCallClock } from "../features/queue/clock-words.ts";

type Props = {
  dueAt: Date;
  now: Date;
  runs: boolean;
  /** What is to be done of an emergency whose own clock has stopped. */
  next?: NextCall | null;
};

/** The clock of a case, or of the next call about it; it goes on by itself. `now` is the server's time, so that both render the same words. */
export function Clock({ dueAt, now, runs, next = null }: Props) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setPassed(Date.now() - started), 15_000);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [now]);
  if (!runs && !next) return <span className="text-muted">clock stopped</span>;
  const at = new Date(now.getTime() + passed);
  const until = runs || !next ? dueAt : next.at;
  const words = runs || !next ? clockWords(dueAt, at) : nextCallClock(next, at);
  return (
    <time
      dateTime={until.toISOString()}
      className={`whitespace-nowrap ${until < at ? "font-semibold text-danger" : ""}`}
    >
      {words}
    </time>
  );
}
