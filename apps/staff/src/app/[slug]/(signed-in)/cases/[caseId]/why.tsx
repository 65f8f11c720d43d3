import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import { escalationNames, levelNames } from "../../../../../level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { AnswerLines } from "./answer-lines.tsx";

/** Every rule that fired, most urgent first, with the very answers that made it fire and its source. */
export function Why({ found }: { found: CaseView }) {
  const { fired, escalations, protocol } = found;
  return (
    <Panel heading="Why">
      <ul className="flex flex-col gap-3">
        {fired.map(({ ruleId, level, clinicianMessage, rationale, citation, because }) => (
          <li key={ruleId}>
            <h3 className="text-base">
              <LevelMark level={level} label={`${levelNames[level]} · ${ruleId}`} />
            </h3>
            <p>{clinicianMessage}</p>
            <AnswerLines answers={because} />
            <p className="text-sm text-muted">
              {rationale} Source: {citation}
            </p>
          </li>
        ))}
        {fired.length === 0 ? (
          <li>No rule fired. Read what is unresolved and what was not answered.</li>
        ) : null}
        {escalations.map((id) => (
          <li key={id}>
            <strong>Level raised:</strong> {escalationNames[id]}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">Rules version {protocol.version}</p>
    </Panel>
  );
}
