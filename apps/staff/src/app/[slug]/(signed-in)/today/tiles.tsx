import { type Tile, tileFilters } from "@preamble/api/cases/count-cases";
import type { QueueFilter } from "@preamble/api/cases/queue-filter";
import { LevelMark } from "@preamble/ui/level-mark";
import type { ReactNode } from "react";
import { countWords } from "../../../../features/queue/count-words.ts";
import { levelNames } from "../../../../features/cases/level-names.ts";
import { filterQuery } from "../../../../features/queue/filter-query.ts";
import type { TodayView } from "../../../../server/staff.ts";

const tiles: readonly (readonly [Tile, string, string])[] = [
  ["overdue", "Overdue", "past its due time, clock running"],
  ["soon", "Due within the hour", "clock running"],
  ["new", "New", "nobody has begun"],
  ["unresolved", "Unresolved", "a question is open"],
  ["waiting", "Waiting for the patient", "contacted, nothing booked"],
  ["done", "Done today", "seen or closed"],
];

/** How many cases stand where, and of how many the due time was missed; each number leads to exactly those cases. */
export function Tiles({
  counts,
  unacknowledged,
  queue,
}: {
  counts: TodayView["counts"];
  /** How many emergencies nobody has acknowledged. */
  unacknowledged: number;
  queue: string;
}) {
  const emergencies = counts.byLevel["emergency-now"];
  return (
    <>
      <ul aria-label="Cases" className="mt-3 mb-2 grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-7">
        <TileLink
          queue={queue}
          filter={{ level: "emergency-now" }}
          count={emergencies}
          hint={`${unacknowledged} unacknowledged`}
          urgent={emergencies > 0}
        >
          <LevelMark level="emergency-now" label={levelNames["emergency-now"]} />
        </TileLink>
        {tiles.map(([tile, name, hint]) => (
          <TileLink
            key={tile}
            queue={queue}
            filter={tileFilters[tile]}
            count={counts[tile]}
            hint={hint}
            urgent={tile === "overdue" && counts.overdue > 0}
          >
            {name}
          </TileLink>
        ))}
      </ul>
      <p className="mb-3">
        {counts.breached === 0 ? (
          "No open case missed its due time."
        ) : (
          <a href={`${queue}?${filterQuery(tileFilters.breached)}`}>
            Missed its due time: {countWords(counts.breached)}
          </a>
        )}
      </p>
    </>
  );
}

type Props = {
  queue: string;
  filter: QueueFilter;
  count: number;
  hint: string;
  urgent: boolean;
  children: ReactNode;
};

function TileLink({ queue, filter, count, hint, urgent, children }: Props) {
  return (
    <li>
      <a
        href={`${queue}?${filterQuery(filter)}`}
        className={`block h-full rounded border bg-sheet px-4 py-3 text-ink no-underline hover:underline ${urgent ? "border-danger" : "border-line"}`}
      >
        <span className={`block text-3xl font-semibold ${urgent ? "text-danger" : ""}`}>
          {countWords(count)}
        </span>
        <span className="block font-semibold">{children}</span>
        <span className="block text-sm text-muted">{hint}</span>
      </a>
    </li>
  );
}
