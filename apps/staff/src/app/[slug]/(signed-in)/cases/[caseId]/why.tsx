import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import { escalationNames, levelNames } from "../../../../../features/cases/level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { firedBeforeWords, keptLevelWords } from "../../../../../features/cases/stands-by-words.ts";
import { AnswerLines } from "./answer-lines.tsx";
import { Unresolved } from "./unresolved.tsx";
import { Withdrawn } from "./withdrawn.tsx";

type Props = { found: CaseView; when: (at: Date) => string };

type Fired = CaseView["fired"][number];

/** The very answers that made a rule fire, both times of one that came late, and its source. */
function Because({
  because,
  rationale,
  citation,
  when,
}: Pick<Fired, "because" | "rationale" | "citation"> & Pick<Props, "when">) {
  return (
    <>
      <AnswerLines answers={because} />
      {because.map(({ questionId, label, late }) =>
        late ? (
          <p key={questionId} className="text-sm">
            {label} Given {when(late.givenAt)} without a connection, here {when(late.reachedAt)}.
          </p>
        ) : null,
      )}
      <p className="text-xs text-muted">
        {rationale} Source: {citation}
      </p>
    </>
  );
}

/**
 * Every rule that fired, most urgent first; those that would not decide the level keep their answers folded. Above them
 * the rules that gave the level and fire no more, by their answers of then. Where none fires, what could not be decided
 * is why.
 */
export function Why({ found, when }: Props) {
  const { fired, firedBefore, standsBy, escalations, protocol, withdrawn, wouldLower } = found;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel heading={`Why: ${fired.length} ${fired.length === 1 ? "rule" : "rules"} fired`}>
        <ol className="flex flex-col gap-3">
          {firedBefore.map(({ ruleId, level, clinicianMessage, version, at, ...reasons }) => (
            <li key={`${ruleId} before`}>
              <h3 className="flex flex-wrap items-baseline gap-x-2 text-base">
                <LevelMark level={level} label={levelNames[level]} />
                <span className="text-sm font-normal text-muted">{ruleId}</span>
              </h3>
              <p>
                <strong>{firedBeforeWords[standsBy]}</strong> ({when(at)}, rules version {version})
              </p>
              <p className="font-semibold">{clinicianMessage}</p>
              <Because {...reasons} when={when} />
            </li>
          ))}
          {fired.map(({ ruleId, level, clinicianMessage, rationale, citation, because }) => (
            <li key={ruleId}>
              <h3 className="flex flex-wrap items-baseline gap-x-2 text-base">
                <LevelMark level={level} label={levelNames[level]} />
                <span className="text-sm font-normal text-muted">{ruleId}</span>
              </h3>
              <p className="font-semibold">{clinicianMessage}</p>
              {level === fired[0]?.level ? (
                <Because {...{ because, rationale, citation, when }} />
              ) : (
                <details>
                  <summary className="cursor-pointer text-sm text-muted">
                    {because.length === 1 ? "Its answer" : `Its ${because.length} answers`} and source
                  </summary>
                  <Because {...{ because, rationale, citation, when }} />
                </details>
              )}
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
        </ol>
        {keptLevelWords[standsBy] ? <p className="mt-3">{keptLevelWords[standsBy]}</p> : null}
        {wouldLower ? (
          <p className="mt-3">
            Would be <strong>{levelNames[wouldLower.level].toLowerCase()}</strong> if:{" "}
            {wouldLower.changes.map(({ label, value }) => `${label} ${value}`).join("; ")}
          </p>
        ) : null}
        <p className="mt-3 text-xs text-muted">Rules version {protocol.version}</p>
      </Panel>
      {fired.length === 0 ? <Unresolved {...found} /> : null}
      {withdrawn.length > 0 ? <Withdrawn withdrawn={withdrawn} when={when} /> : null}
    </div>
  );
}
