import type { CaseRecord } from "./case-record.ts";
import { clip } from "./printable.ts";

/** What began when and when the form was sent, a line for each time, oldest first; what has no date stands last. */
export function timelineLines(
  { began, sentAt }: Pick<CaseRecord, "began" | "sentAt">,
  time: (at: Date) => string,
): string[] {
  const dated = began
    .filter(({ daysAgo }) => daysAgo !== null)
    .toSorted((one, other) => (other.daysAgo ?? 0) - (one.daysAgo ?? 0));
  const undated = began.filter(({ daysAgo }) => daysAgo === null);
  const sent = sentAt ? [`${time(sentAt)}: sent`] : [];
  return [...linesOf(dated), ...sent, ...linesOf(undated)];
}

function linesOf(began: CaseRecord["began"]): string[] {
  return [...Map.groupBy(began, ({ when }) => when)].map(
    ([when, same]) => `${clip(when, 40)}: ${same.map(({ label }) => clip(label, 60)).join("; ")}`,
  );
}
