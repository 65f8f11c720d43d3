"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { Away } from "./away.tsx";
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
  const { moving, chosen, refusal, begin, choose, stop } = useMove(slug, days);
  const week = useRef<HTMLDivElement>(null);
  const clock = useMemo(() => new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }), [timeZone]);
  const dayAndTime = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  const free = moving?.free ?? null;
  useEffect(() => {
    if (free) week.current?.querySelector<HTMLElement>("[data-free]")?.focus();
  }, [free]);

  return (
    <>
      <MoveStatus
        {...{ moving, refusal }}
        how=" with Tab or the arrow keys"
        none="in this week. Open the visit to see other days."
      />
      <div
        ref={week}
        className="grid gap-3 text-sm lg:grid-cols-7"
        onKeyDown={(event) => {
          const to = week.current && neighbour(week.current, event);
          if (!to) return;
          event.preventDefault();
          to.focus();
        }}
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
                      <FreeBlock time={item} clock={clock} withClinician onChoose={choose} />
                    ) : (
                      <VisitBlock
                        visit={item}
                        clock={clock}
                        href={`/${slug}/cases/${item.caseId}/visit`}
                        withClinician
                        {...(isMovable(item, now) && { onMove: (visit) => void begin(visit) })}
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
          key={chosen.slotId}
          {...{ slug }}
          clock={dayAndTime}
          visit={moving.visit}
          time={chosen}
          onDone={stop}
        />
      ) : null}
    </>
  );
}

/** The free time that an arrow leads to from another: the one before or after, or the first of the day before or after. */
function neighbour(week: HTMLElement, { key, target }: KeyboardEvent): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || !target.matches("[data-free]")) return undefined;
  const step =
    key === "ArrowDown" || key === "ArrowRight" ? 1 : key === "ArrowUp" || key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return undefined;
  const times = [...week.querySelectorAll<HTMLElement>("[data-free]")];
  if (key === "ArrowDown" || key === "ArrowUp") return times[times.indexOf(target) + step];
  const firsts = [...week.children].flatMap((day) => day.querySelector<HTMLElement>("[data-free]") ?? []);
  const own = firsts.findIndex((first) => first.closest("section") === target.closest("section"));
  return firsts[own + step];
}
