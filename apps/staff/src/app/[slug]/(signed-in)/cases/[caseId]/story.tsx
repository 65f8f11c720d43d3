import { Panel } from "@preamble/ui/panel";
import { durationByNow } from "./duration-by-now.ts";
import { medicinesOf } from "./medicine-cautions.ts";
import { scoresOf } from "../../../../../features/cases/scores.ts";
import { earlierAllergies, earlierWords } from "../../../../../features/paper/earlier-facts.ts";
import type { CaseView } from "../../../../../server/staff.ts";

/** The patient's own words, what they live with and take, how bad it is, and the scores. */
export function Story({ found }: { found: CaseView }) {
  const { annotations, answers, patient } = found;
  const scores = scoresOf(found);
  const valueOf = (id: string) => answers.find(({ questionId }) => questionId === id)?.value ?? "not asked";
  const toldOf = (id: string) => {
    const isOpen = answers.some(({ questionId, raw }) => questionId === id && raw === null);
    return (isOpen && earlierWords(found, id)?.[0]) || valueOf(id);
  };
  const medicines = medicinesOf(found);
  const facts = [
    ["Duration", durationByNow(found, new Date())],
    ["Onset", valueOf("onset-speed")],
    ["Pain, 0 to 10", `now: ${valueOf("pain-now")}; worst in 24 h: ${valueOf("pain-worst-24h")}`],
    ["Course", valueOf("pain-course")],
    ["Medicines", medicines ? <Medicines medicines={medicines} /> : toldOf("medications")],
    ["Conditions", toldOf("conditions")],
    ["Allergies", annotations["allergies"] || earlierAllergies(found) || "nothing written"],
    ["Pregnancy", toldOf("pregnancy-status")],
    ["Cancer", toldOf("cancer-history")],
    ["Smoking", valueOf("smoking-status")],
  ] as const;
  return (
    <Panel heading="Story">
      {annotations["words"] ? (
        <blockquote
          dir="auto"
          lang={patient.language}
          className="border-s-4 border-accent ps-3 text-lg whitespace-pre-wrap"
        >
          {annotations["words"]}
        </blockquote>
      ) : (
        <p>No words of their own.</p>
      )}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
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
              <strong>{value}</strong> {note ? <span className="text-sm text-muted">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Medicines({ medicines }: { medicines: NonNullable<ReturnType<typeof medicinesOf>> }) {
  return (
    <ul>
      {medicines.map(({ id, name, caution }) => (
        <li key={id}>
          {caution ? <strong>{name}</strong> : name}
          {caution ? `: ${caution}` : ""}
        </li>
      ))}
    </ul>
  );
}
