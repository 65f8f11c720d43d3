import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import { sourceOf } from "../../../../../answer-words.ts";
import { levelNames } from "../../../../../level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { AnswerLines } from "./answer-lines.tsx";

/** Where it hurts, what is still to be asked, what does not fit, what was taken back and what was denied. */
export function Picture({ found, when }: { found: CaseView; when: (at: Date) => string }) {
  const { answers, unresolved, contradictions, withdrawn, denied, missing } = found;
  const regions = answers.filter(({ questionId }) => questionId === "pain-regions");
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel heading={`Unresolved: ${unresolved.length}`}>
        {unresolved.length === 0 ? <p>Every rule could be decided.</p> : null}
        <ul className="flex flex-col gap-2">
          {unresolved.map(({ ruleId, level, clinicianMessage, missing: toAsk }) => (
            <li key={ruleId}>
              <LevelMark level={level} label={`${levelNames[level]} if so · ${ruleId}`} />
              <p>{clinicianMessage}</p>
              <p>To ask:</p>
              <AnswerLines answers={toAsk} />
            </li>
          ))}
        </ul>
      </Panel>
      {missing.length > 0 ? (
        <Panel heading={`Safety questions left open: ${missing.length}`}>
          <AnswerLines answers={missing} />
        </Panel>
      ) : null}
      <Panel heading={`Contradictions: ${contradictions.length}`}>
        {contradictions.length === 0 ? <p>None found.</p> : null}
        {contradictions.map(({ id, message, answers: cited }) => (
          <div key={id}>
            <p>{message}</p>
            <AnswerLines answers={cited} />
          </div>
        ))}
      </Panel>
      <Panel heading={`Withdrawn: ${withdrawn.length}`}>
        {withdrawn.length === 0 ? <p>No “yes” was taken back.</p> : null}
        <ul className="ms-4 list-disc">
          {withdrawn.map(({ questionId, label, value, secondsAfter, withdrawnAt }) => (
            <li key={questionId}>
              {label} <strong>yes, then {value}</strong>, {secondsAfter} s later, {when(withdrawnAt)}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel heading={`Denied: ${denied.length}`}>
        {denied.length === 0 ? <p>Nothing was denied.</p> : null}
        <ul className="ms-4 list-disc">
          {denied.map(({ questionId, label, source, reason }) => (
            <li key={questionId}>
              {label} <span className="text-muted">no ({sourceOf(source, reason)})</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel heading="Where it hurts">
        <AnswerLines answers={regions} />
      </Panel>
    </div>
  );
}
