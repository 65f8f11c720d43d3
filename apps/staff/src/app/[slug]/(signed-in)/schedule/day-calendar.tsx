"use client";

import { useMemo } from "react";
import { dayTable, hourSteps } from "./day-table.ts";
import { followArrow } from "./follow-arrow.ts";
import { FreeBlock } from "./free-block.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { MoveStatus } from "./move-status.tsx";
import { isMovable, useMove } from "./use-move.ts";
import { VisitBlock } from "./visit-block.tsx";
import type { Visit } from "./visit.ts";

type Props = {
  slug: string;
  timeZone: string;
  day: { from: Date; until: Date };
  /** From when to when the calendar is shown though nothing is booked. */
  hours: { from: Date; until: Date };
  now: Date;
  /** Who is away on the day. */
  away: readonly { staffMemberId: string }[];
  /** Who has a column though nothing of theirs is booked. */
  planned: readonly { id: string; name: string }[];
  visits: readonly Visit[];
};

/** A day with a column for each clinician who is planned or has a visit. A visit is moved by dragging it, or by its button and a free time. */
export function DayCalendar({ slug, timeZone, day, hours, now, away, planned, visits }: Props) {
  const { calendar, moving, chosen, moved, refusal, begin, choose, ends } = useMove(slug, [day], visits);
  const clock = useMemo(() => new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }), [timeZone]);
  const free = moving?.free ?? null;
  const { columns, rows } = useMemo(
    () => dayTable([...visits, ...(free ?? [])], planned, hours),
    [visits, free, planned, hours],
  );

  return (
    <>
      <MoveStatus
        {...{ moving, moved, refusal, clock }}
        how=" with Tab or the arrow keys"
        none="on this day. Open the visit to see other days."
      />
      <div
        ref={calendar}
        className="print-wide overflow-x-auto print:overflow-visible"
        onKeyDown={(event) =>
          followArrow(
            event,
            columns.map(({ id }) => id),
          )
        }
      >
        <table className="w-full table-fixed border-collapse text-sm">
          <caption className="sr-only">Visits of the day, a column for each clinician</caption>
          <thead>
            <tr>
              <th scope="col" className="w-16 border border-line p-1 text-start">
                Time
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" className="w-56 border border-line p-1 text-start print:w-auto">
                  {name}
                  {away.some(({ staffMemberId }) => staffMemberId === id) ? ", away" : ""}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, cells }, step) => (
              <tr key={at.getTime()} className="h-2">
                {step % hourSteps === 0 ? (
                  <th
                    scope="row"
                    rowSpan={hourSteps}
                    className="border border-line p-1 text-start align-top font-normal tabular-nums"
                  >
                    {clock.format(at)}
                  </th>
                ) : null}
                {cells.map(({ column, steps, items }) => (
                  <td
                    key={column}
                    rowSpan={steps}
                    className={`h-px p-px align-top ${items.length > 0 ? "border border-line" : "border-x border-line"} ${step % hourSteps === 0 ? "border-t" : ""}`}
                  >
                    {items.map((item) =>
                      "slotId" in item ? (
                        <FreeBlock
                          key={item.slotId}
                          time={item}
                          column={column}
                          clock={clock}
                          onChoose={choose}
                        />
                      ) : (
                        <VisitBlock
                          key={item.id}
                          visit={item}
                          clock={clock}
                          fill={items.length === 1}
                          href={`/${slug}/cases/${item.caseId}/visit`}
                          {...(isMovable(item, now) && { onMove: begin })}
                        />
                      ),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moving && chosen ? (
        <MoveDialog
          {...{ slug, timeZone, clock }}
          visit={moving.visit}
          time={chosen}
          free={free ?? []}
          {...ends}
        />
      ) : null}
    </>
  );
}
