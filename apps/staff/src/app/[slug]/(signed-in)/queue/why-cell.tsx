import type { QueueRow } from "../../../../server/staff.ts";
import { firedBeforeWords } from "../../../../features/cases/stands-by-words.ts";

type Props = Pick<QueueRow, "why" | "whyBefore" | "standsBy" | "unresolved">;

/** What gave the level on one line, whether or not it still stands so, and how much more there is to read. */
export function WhyCell({ why, whyBefore, standsBy, unresolved }: Props) {
  const reasons = [...whyBefore, ...why];
  const [first] = reasons;
  const lead =
    standsBy === "clinician" ? "Level set by a clinician" : whyBefore[0] ? firedBeforeWords[standsBy] : null;
  const more = [
    ...(reasons.length > 1 ? [`${reasons.length - 1} more`] : []),
    ...(unresolved > 0 ? [`${unresolved} unresolved`] : []),
  ];
  return (
    <span className="flex gap-2 print:block">
      <span className="truncate print:whitespace-normal">
        {lead ? <strong>{lead}: </strong> : null}
        {first ? first.message : "No rule fired"}
      </span>{" "}
      {more.length > 0 ? <span className="shrink-0 text-muted">+ {more.join(", ")}</span> : null}
    </span>
  );
}
