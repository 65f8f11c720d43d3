"use client";

import { useMemo } from "react";
import { Away } from "./away.tsx";
import { followArrow } from "./follow-arrow.ts";
import { FreeBlock } from "./free-block.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { MoveStatus } from "./move-status.tsx";
import { isMovable, useMove } from "./use-move.ts";
import { VisitBlock } from "./visit-block.tsx";
import type { Visit } from "./visit.ts";

type Day = {
  readonly date: string;
  readonly from: Date;
  readonly until: Date;
  readonly label: string;
  readonly away: readonly string[];
  readonly visits: readonly Visit[];
};
type Props = { slug: string; timeZone: string; now: Date; days: readonly Day[] };

/**
 * A week with a column for each day, its visits in order of time. A visit is moved to any day of it, by dragging it or by
 * its button and a free time.
 */
export function WeekCalendar({ slug, timeZone, now, days }: Props) {
  const { calendar, moving, chosen, moved, refusal, begin, choose, ends } = useMove(
    slug,
    days,
    days.flatMap(({ visits }) => visits),
  );
  const clock = useMemo(() => new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }), [timeZone]);
  const dayAndTime = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  const free = moving?.free ?? null;

  return (
    <>
      <MoveStatus
        {...{ moving, moved, refusal }}
        clock={dayAndTime}
        how=" with Tab or the arrow keys"
        none="in this week. Open the visit to see other days."
      />
      <div
        ref={calendar}
        className="grid gap-3 text-sm lg:grid-cols-7"
        onKeyDown={(event) =>
          followArrow(
            event,
            days.map(({ date }) => date),
          )
        }
      >
        {days.map(({ date, from, until, label, away, visits }) => (
          <section key={date} aria-labelledby={`day-${date}`} className="min-w-0">
            <h2 id={`day-${date}`} className="border-b border-line text-base">
              {label}
            </h2>
            <Away names={away} />
            {visits.length === 0 ? <p className="text-muted">No visits</p> : null}
            <ul className="mt-1 flex flex-col gap-1">
              {[...visits, ...(free ?? []).filter(({ startsAt }) => startsAt >= from && startsAt < until)]
                .toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt))
                .map((item) => (
                  <li
                    key={"slotId" in item ? item.slotId : item.id}
                    className="[content-visibility:auto] [contain-intrinsic-size:auto_4rem]"
                  >
                    {"slotId" in item ? (
                      <FreeBlock time={item} column={date} clock={clock} withClinician onChoose={choose} />
                    ) : (
                      <VisitBlock
                        visit={item}
                        clock={clock}
                        href={`/${slug}/cases/${item.caseId}/visit`}
                        withClinician
                        {...(isMovable(item, now) && { onMove: begin })}
                      />
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {moving && chosen ? (
        <MoveDialog
          {...{ slug, timeZone }}
          visit={moving.visit}
          time={chosen}
          clock={dayAndTime}
          free={free ?? []}
          {...ends}
        />
      ) : null}
    </>
  );
}
