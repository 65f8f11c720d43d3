import { Panel } from "@preamble/ui/panel";
import { scoreNames } from "../../../../../features/cases/scores.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { Folded } from "./folded.tsx";

type Props = CaseView["before"] & { when: (at: Date) => string };

const changeWords = {
  better: "better by an important change",
  worse: "WORSE by an important change",
  "too-small": "no important change",
} as const;

/** Beside the patient's form before this one: how the scores went, and each answer that is another now. */
export function Before({ last, trends, when }: Props) {
  if (!last) return null;
  return (
    <Panel heading={`Since the last form, ${when(last.sentAt)}`}>
      {trends.length > 0 ? (
        <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {trends.map(({ scoreId, points, change }) => (
            <div key={scoreId} className="contents">
              <dt className="text-muted">{scoreNames[scoreId] ?? scoreId}</dt>
              <dd>
                <strong>{points.map(({ value }) => value).join(" → ")}</strong>
                {change ? ` ${changeWords[change]}` : ""}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {last.changes.length > 0 ? (
        <Folded items={last.changes} open={5} more={["changed answer", "changed answers"]}>
          {(changes) => (
            <ul>
              {changes.map(({ questionId, label, was, is }) => (
                <li key={questionId}>
                  {label} <s>{was}</s> <strong>{is}</strong>
                </li>
              ))}
            </ul>
          )}
        </Folded>
      ) : (
        <p>Every answer is the same.</p>
      )}
    </Panel>
  );
}
