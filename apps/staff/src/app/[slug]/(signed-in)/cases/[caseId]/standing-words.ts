import { historyWords, type HistoryEvent } from "../../../../../features/cases/history-words.ts";
import { levelNames } from "../../../../../features/cases/level-names.ts";
import { statusWords } from "../../../../../features/cases/status-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Standing = Pick<CaseView, "level" | "status"> & {
  /** Left out where it is not known. */
  readonly owner?: string | null;
  /** What was done last. */
  readonly last: (HistoryEvent & { readonly at: Date }) | null;
};

/** What stands on a case in one line and what was done last, by whom, for someone whose own words came second. */
export function standingWords({ level, status, owner, last }: Standing, when: (at: Date) => string): string {
  return [
    levelNames[level],
    statusWords(status),
    ...(owner === undefined ? [] : [owner ? `owner ${owner}` : "no owner yet"]),
    ...(last ? [`and last ${historyWords(last)} (${when(last.at)})`] : []),
  ].join(", ");
}
