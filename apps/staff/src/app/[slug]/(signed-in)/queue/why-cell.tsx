import type { QueueRow } from "../../../../server/staff.ts";

/** The most urgent reason on one line, and how much more there is to read. */
export function WhyCell({ why, unresolved }: Pick<QueueRow, "why" | "unresolved">) {
  const [first] = why;
  const more = [
    ...(why.length > 1 ? [`${why.length - 1} more`] : []),
    ...(unresolved > 0 ? [`${unresolved} unresolved`] : []),
  ];
  return (
    <span className="flex gap-2 print:block">
      <span className="truncate print:whitespace-normal">{first ? first.message : "No rule fired"}</span>{" "}
      {more.length > 0 ? <span className="shrink-0 text-muted">+ {more.join(", ")}</span> : null}
    </span>
  );
}
