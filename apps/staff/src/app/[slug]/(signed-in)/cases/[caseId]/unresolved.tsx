import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import { levelNames } from "../../../../../features/cases/level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { AnswerLines } from "./answer-lines.tsx";
import { Folded } from "./folded.tsx";

type Props = Pick<CaseView, "unresolved" | "missing">;

/** Rules that could not be decided, most urgent first, with what to ask; a form left early leaves many. */
export function Unresolved({ unresolved, missing }: Props) {
  return (
    <>
      {unresolved.length > 0 ? (
        <Panel id="unresolved" heading={`Unresolved: ${unresolved.length}`}>
          <Folded items={unresolved} open={4} more={["rule unresolved", "rules unresolved"]}>
            {(rules) => (
              <ul className="flex flex-col gap-2">
                {rules.map(({ ruleId, level, clinicianMessage, missing: toAsk }) => (
                  <li key={ruleId}>
                    <h3 className="flex flex-wrap items-baseline gap-x-2 text-base">
                      <LevelMark level={level} label={`${levelNames[level]} if so`} />
                      <span className="text-sm font-normal text-muted">{ruleId}</span>
                    </h3>
                    <p>{clinicianMessage}</p>
                    <AnswerLines answers={toAsk} />
                  </li>
                ))}
              </ul>
            )}
          </Folded>
        </Panel>
      ) : null}
      {missing.length > 0 ? (
        <Panel id="left-open" heading={`Safety questions left open: ${missing.length}`}>
          <Folded items={missing} open={6} more={["question left open", "questions left open"]}>
            {(questions) => <AnswerLines answers={questions} />}
          </Folded>
        </Panel>
      ) : null}
    </>
  );
}
