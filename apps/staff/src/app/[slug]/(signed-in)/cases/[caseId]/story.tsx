import { Panel } from "@preamble/ui/panel";
import { scoresOf } from "../../../../../scores.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { AnswerLines } from "./answer-lines.tsx";

/** The patient's own words, scores, medicines, conditions, how to reach them, and every answer. */
export function Story({ found, when }: { found: CaseView; when: (at: Date) => string }) {
  const { annotations, answers, patient, calls } = found;
  const scores = scoresOf(found);
  const valueOf = (id: string) => answers.find(({ questionId }) => questionId === id)?.value ?? "not asked";
  const facts = [
    ["Allergies", annotations["allergies"] || "none written"],
    ["Medicines", valueOf("medications")],
    ["Conditions", valueOf("conditions")],
    ["Began", `${valueOf("symptom-duration-days")} before the form`],
    ["Pain now, worst in 24 h", `${valueOf("pain-now")}, ${valueOf("pain-worst-24h")} (0 to 10)`],
  ] as const;
  return (
    <>
      <Panel heading="Story">
        {annotations["words"] ? (
          <blockquote dir="auto" className="border-s-4 border-line ps-3 whitespace-pre-wrap">
            {annotations["words"]}
          </blockquote>
        ) : (
          <p>No words of their own.</p>
        )}
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          {facts.map(([term, value]) => (
            <div key={term} className="contents">
              <dt className="text-muted">{term}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
          {scores.map(({ questionId, label, value, note }) => (
            <div key={questionId} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd>
                {value} {note ? <span className="text-muted">{note}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel heading="Contact">
        <p>
          {patient.phone ? (
            <a href={`tel:${patient.phone.replaceAll(/[^+\d]/g, "")}`}>{patient.phone}</a>
          ) : (
            "No phone"
          )}
          {patient.safeToCall ? "" : ", NOT SAFE TO CALL"}
          {patient.voicemailOk ? ", voicemail OK" : ", no voicemail"}
          {patient.textOk ? ", texts OK" : ", no texts"}
        </p>
        <p>{patient.interpreterWanted ? "Interpreter WANTED" : "No interpreter wanted"}</p>
        <ul>
          {calls.map(({ at, outcome, by }) => (
            <li key={at.toISOString()}>
              Called {when(at)} by {by}: {outcome.replaceAll("-", " ")}
            </li>
          ))}
        </ul>
      </Panel>
      <details>
        <summary className="cursor-pointer font-semibold">All answers</summary>
        <AnswerLines answers={answers.filter(({ state }) => state !== "not-asked")} sources />
      </details>
    </>
  );
}
