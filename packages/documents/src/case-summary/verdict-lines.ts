import type { CaseRecord } from "./case-record.ts";
import { clip } from "./printable.ts";

/** What a clinician signed of the level, by whom, when and why; and whether it is that in force. */
export function verdictLines(
  { verdict, level }: Pick<CaseRecord, "verdict" | "level">,
  time: (at: Date) => string,
): string[] {
  if (!verdict) return [];
  const { from, level: to, by, at, reason, second, waits } = verdict;
  const what = from.id === to.id ? clip(to.label, 40) : `${clip(from.label, 40)} to ${clip(to.label, 40)}`;
  const also = second ? `; signed also by ${clip(second.by, 60)}, ${time(second.at)}` : "";
  const standing = waits ? ", WAITS for a second signature" : to.id === level.id ? "" : ", NOT in force";
  const why = reason ? `: “${clip(reason, 200)}”` : "";
  return [`Reviewed by ${clip(by, 60)}, ${time(at)}${also}: ${what}${standing}${why}`];
}
