"use client";

import { Away } from "./away.tsx";
import { VisitBlock } from "./visit-block.tsx";
import type { Visit } from "./visit.ts";

type Props = {
  slug: string;
  timeZone: string;
  days: readonly { date: string; label: string; away: readonly string[]; visits: readonly Visit[] }[];
};

/** A week with a column for each day, its visits in order of time. */
export function WeekCalendar({ slug, timeZone, days }: Props) {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  return (
    <div className="grid gap-3 text-sm lg:grid-cols-7">
      {days.map(({ date, label, away, visits }) => (
        <section key={date} aria-labelledby={`day-${date}`} className="min-w-0">
          <h2 id={`day-${date}`} className="border-b border-line text-base">
            {label}
          </h2>
          <Away names={away} />
          {visits.length === 0 ? <p className="text-muted">No visits</p> : null}
          <ul className="mt-1 flex flex-col gap-1">
            {visits.map((visit) => (
              <li key={visit.id} className="[content-visibility:auto] [contain-intrinsic-size:auto_4rem]">
                <VisitBlock
                  {...{ visit, clock }}
                  href={`/${slug}/cases/${visit.caseId}/visit`}
                  withClinician
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
