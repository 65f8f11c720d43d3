"use client";

import { Fragment, useEffect, useState } from "react";
import { type Clocked, clocksOf } from "../features/queue/clock-words.ts";

/** The clock of a case and of the next call about it; it goes on by itself. `now` is the server's time, so that both render the same words. */
export function Clock({ now, ...found }: Clocked & { now: Date }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setPassed(Date.now() - started), 15_000);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [now]);
  const current = new Date(now.getTime() + passed);
  const clocks = clocksOf(found, current);
  if (clocks.length === 0) return <span className="whitespace-nowrap text-muted">clock stopped</span>;
  return clocks.map(({ at, words }, index) => (
    <Fragment key={words}>
      {index > 0 ? ", " : ""}
      <time
        dateTime={at.toISOString()}
        className={`whitespace-nowrap ${at < current ? "font-semibold text-danger" : ""}`}
      >
        {words}
      </time>
    </Fragment>
  ));
}
