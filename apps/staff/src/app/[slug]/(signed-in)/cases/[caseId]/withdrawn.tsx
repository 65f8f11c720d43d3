import { Panel } from "@preamble/ui/panel";
import { spanWords } from "../../../../../clock-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Props = Pick<CaseView, "withdrawn"> & { when: (at: Date) => string };

/** Each "yes" that was taken back, with what it became and how long it had stood. */
export function Withdrawn({ withdrawn, when }: Props) {
  return (
    <Panel heading={`Withdrawn: ${withdrawn.length}`}>
      <ul className="flex flex-col gap-1">
        {withdrawn.map(({ questionId, label, value, secondsAfter, withdrawnAt }) => (
          <li key={questionId}>
            {label} <strong>yes, then {value}</strong>
            <span className="block text-sm text-muted">
              taken back after {secondsAfter < 120 ? `${secondsAfter} s` : spanWords(secondsAfter * 1000)},{" "}
              {when(withdrawnAt)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
