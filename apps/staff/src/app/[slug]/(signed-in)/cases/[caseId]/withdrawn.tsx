import { Panel } from "@preamble/ui/panel";
import { spanWords } from "../../../../../features/queue/clock-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Props = Pick<CaseView, "withdrawn"> & { when: (at: Date) => string };

/** How many answers were taken back that were neither a slip nor asked anew in other words. */
export const takenBack = (withdrawn: readonly { slip: boolean; reworded: boolean }[]): number =>
  withdrawn.filter(({ slip, reworded }) => !slip && !reworded).length;

/** Each answer that was taken back, with what it became and how long it had stood; a slip is told from the others. */
export function Withdrawn({ withdrawn, when }: Props) {
  const slips = withdrawn.filter(({ slip }) => slip).length;
  const asked = withdrawn.filter(({ reworded }) => reworded).length;
  const taken = takenBack(withdrawn);
  const heading = [
    ...(taken > 0 ? [`Withdrawn: ${taken}`] : []),
    ...(slips > 0 ? [`Tapped and untapped: ${slips}`] : []),
    ...(asked > 0 ? [`Asked anew in other words: ${asked}`] : []),
  ].join(" · ");
  return (
    <Panel id="withdrawn" heading={heading}>
      <ul className="flex flex-col gap-1">
        {withdrawn.map(({ questionId, label, was, value, secondsAfter, withdrawnAt, slip, reworded }) => (
          <li key={questionId}>
            {label} {slip ? "tapped and untapped, now" : <strong>{was}, then</strong>}{" "}
            <strong>{value}</strong>
            <span className="block text-sm text-muted">
              {reworded ? "question reworded" : "taken back"} after{" "}
              {secondsAfter < 120 ? `${secondsAfter} s` : spanWords(secondsAfter * 1000)}, {when(withdrawnAt)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
