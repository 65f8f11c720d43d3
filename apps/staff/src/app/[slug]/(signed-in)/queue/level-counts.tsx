import { levels } from "@preamble/domain/levels";
import { LevelMark } from "@preamble/ui/level-mark";
import { levelNames } from "../../../../level-names.ts";
import type { QueuePage } from "../../../../server/staff.ts";

/** How many cases are open at each level, most urgent first, how many are overdue and how many leave a rule open. */
export function LevelCounts({ counts }: Pick<QueuePage, "counts">) {
  const { byLevel, overdue, unresolved } = counts;
  const openAt = new Map(byLevel.map(({ level, open }) => [level, open]));
  return (
    <ul
      aria-label="Open cases"
      className="my-2 flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded border border-line bg-sheet px-4 py-2"
    >
      {levels.toReversed().map((level) => (
        <li key={level} className={openAt.has(level) ? "text-lg" : "text-lg opacity-70"}>
          <LevelMark level={level} label={`${openAt.get(level) ?? 0} ${levelNames[level].toLowerCase()}`} />
        </li>
      ))}
      <li className={`ms-auto font-semibold ${overdue > 0 ? "text-danger" : ""}`}>{overdue} overdue</li>
      <li>{unresolved} with something unresolved</li>
    </ul>
  );
}
