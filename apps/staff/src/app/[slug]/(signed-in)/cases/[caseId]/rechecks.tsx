import { noCallOf } from "@preamble/booking/call-plan";
import { needsCall, recheckQuestions } from "@preamble/booking/recheck";
import { recheckNames } from "@preamble/booking/recheck-names";
import { Panel } from "@preamble/ui/panel";
import { worseWords } from "../../../../../features/calls/worse-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Props = Pick<CaseView, "rechecks" | "patient" | "calls"> & { when: (at: Date) => string };

const answers = { yes: "YES", unsure: "NOT SURE", no: "no" } as const;

/** What the patient said of how they are since the form, the last time open and the earlier ones folded. */
export function Rechecks({ rechecks: [last, ...earlier], patient, calls, when }: Props) {
  if (!last) return null;
  return (
    <Panel heading={`How they are, said ${when(last.at)}`}>
      <Said answers={last.answers} />
      {needsCall(last.answers) ? (
        <p className="mt-1">{worseWords(last, { noCall: noCallOf(patient), calls }, when)}</p>
      ) : null}
      {earlier.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer text-sm text-muted">
            Said before, {earlier.length === 1 ? "once" : `${earlier.length} times`}
          </summary>
          {earlier.map(({ at, answers: said }) => (
            <div key={at.toISOString()} className="mt-2">
              <p className="text-sm text-muted">{when(at)}</p>
              <Said answers={said} />
            </div>
          ))}
        </details>
      ) : null}
    </Panel>
  );
}

function Said({ answers: said }: Pick<CaseView["rechecks"][number], "answers">) {
  return (
    <ul>
      {recheckQuestions.map((question) => (
        <li key={question}>
          {recheckNames[question]}:{" "}
          {said[question] === "no" ? answers.no : <strong>{answers[said[question]]}</strong>}
        </li>
      ))}
    </ul>
  );
}
