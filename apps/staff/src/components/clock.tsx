"use client";

import { useEffect, useState } from "react";
import { clockWords } from "../clock-words.ts";

/** The clock of a case; it goes on by itself. `now` is the server's time, so that both render the same words. */
export function Clock({ dueAt, now }: { dueAt: Date; now: Date }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setPassed(Date.now() - started), 15_000);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [now]);
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
