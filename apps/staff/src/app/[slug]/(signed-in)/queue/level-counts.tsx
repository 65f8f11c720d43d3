import type { QueueFilter } from "@preamble/api/cases/queue-filter";
import { levels } from "@preamble/domain/levels";
import { LevelMark } from "@preamble/ui/level-mark";
import type { ReactNode } from "react";
import { countWords } from "../../../../features/queue/count-words.ts";
import { levelNames } from "../../../../features/cases/level-names.ts";
import { filterQuery } from "../../../../features/queue/filter-query.ts";
import type { QueuePage } from "../../../../server/staff.ts";

type Props = Pick<QueuePage, "counts"> & { base: string; filter: QueueFilter };

/**
 * How many cases are open at each level, most urgent first, how many are overdue, were done today or leave a rule
 * open; each leads to them.
 */
export function LevelCounts({ counts, base, filter }: Props) {
  const { byLevel, overdue, unresolved, done } = counts;
  const shown = filterQuery(filter);
  const link = (narrowed: QueueFilter, words: ReactNode) => {
    const query = filterQuery(narrowed);
    return (
      <a
        href={`${base}?${query}`}
        aria-current={query === shown ? "true" : undefined}
        className="text-inherit no-underline hover:underline aria-[current]:underline"
      >
        {words}
      </a>
    );
  };
  return (
    <ul
      aria-label="Open cases"
      className="my-2 flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded border border-line bg-sheet px-4 py-2"
    >
      {levels.toReversed().map((level) => (
        <li key={level} className="text-lg">
          {link(
            { level },
            <LevelMark
              level={level}
              label={`${countWords(byLevel[level])} ${levelNames[level].toLowerCase()}`}
            />,
          )}
        </li>
      ))}
      <li className={`ms-auto font-semibold ${overdue > 0 ? "text-danger" : ""}`}>
        {link({ due: "overdue" }, `${countWords(overdue)} overdue`)}
      </li>
      <li>{link({ done: "today" }, `${countWords(done)} done today`)}</li>
      <li>{link({ unresolved: true }, `${countWords(unresolved)} with something unresolved`)}</li>
    </ul>
  );
}
