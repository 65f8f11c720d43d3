"use client";

import { useEffect, useState } from "react";
import { clockWords } from "../clock-words.ts";

type Props = { dueAt: Date; now: Date; runs: boolean };

/** The clock of a case; it goes on by itself. `now` is the server's time, so that both render the same words. */
export function Clock({ dueAt, now, runs }: Props) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setPassed(Date.now() - started), 15_000);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [now]);
  if (!runs) return <span className="text-muted">stopped</span>;
  const words = clockWords(dueAt, new Date(now.getTime() + passed));
  return (
    <time
      dateTime={dueAt.toISOString()}
      className={`whitespace-nowrap ${words.startsWith("overdue") ? "font-semibold text-danger" : ""}`}
    >
      {words}
    </time>
  );
}
