import { levels } from "@preamble/domain/levels";
import { LevelMark } from "@preamble/ui/level-mark";
import { levelNames } from "../../../../level-names.ts";
import type { QueueRow } from "../../../../server/staff.ts";

type Props = { rows: readonly QueueRow[]; now: Date; partial: boolean };

/** How many cases stand at each level, most urgent first; says so where it counts one page only. */
export function LevelCounts({ rows, now, partial }: Props) {
  const overdue = rows.filter(({ dueAt, acknowledgedAt }) => !acknowledgedAt && dueAt < now).length;
  return (
    <ul
      aria-label={partial ? "Cases on this page" : "Open cases"}
      className="my-2 flex flex-wrap gap-x-5 gap-y-1 border-y border-line py-2"
    >
      {levels.toReversed().map((level) => (
        <li key={level}>
          <LevelMark
            level={level}
            label={`${rows.filter((row) => row.level === level).length} ${levelNames[level].toLowerCase()}`}
          />
        </li>
      ))}
      <li className="font-semibold">{overdue} overdue</li>
      <li>{rows.filter(({ unresolved }) => unresolved > 0).length} with something unresolved</li>
      {partial ? <li className="text-muted">counted on this page</li> : null}
    </ul>
  );
}
