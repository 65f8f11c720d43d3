import { datedSigns, type SymptomStart } from "@preamble/domain/form/symptom-starts";
import { Panel } from "@preamble/ui/panel";
import { findingName } from "../../../../../denials.ts";
import type { CaseView } from "../../../../../server/staff.ts";

/** How far to the left of today each start lies, in steps of the drawing; "not sure" has no place on it. */
const steps: Readonly<Record<Exclude<SymptomStart, "not-sure">, { back: number; words: string }>> = {
  longer: { back: 5, words: "over 14 days ago" },
  "days-8-14": { back: 4, words: "8 to 14 days ago" },
  "days-2-7": { back: 3, words: "2 to 7 days ago" },
  yesterday: { back: 2, words: "yesterday" },
  today: { back: 1, words: "today" },
};

/** When each sign of bladder, bowel and saddle began, drawn back from today; timing decides the pathway. */
export function Timeline({ answers, annotations }: Pick<CaseView, "answers" | "annotations">) {
  const signs = answers.filter(
    ({ questionId, raw, state }) =>
      datedSigns.some((sign) => sign === questionId) && (raw === true || state === "not-sure"),
  );
  if (signs.length === 0) return null;
  const starts: Readonly<Record<string, SymptomStart | undefined>> = annotations.symptomStarts ?? {};
  return (
    <Panel heading="Bladder, bowel, saddle: since when">
      <ul className="flex flex-col gap-1 text-sm">
        {signs.map((sign) => {
          const start = starts[sign.questionId];
          const step = start && start !== "not-sure" ? steps[start] : null;
          return (
            <li key={sign.questionId} className="grid grid-cols-[1fr_9rem_8rem] items-center gap-x-3">
              <span>
                <strong>{findingName(sign)}</strong>
                {sign.state === "not-sure" ? " (not sure)" : ""}
              </span>
              <span>
                {step ? step.words : start === "not-sure" ? "not sure since when" : "start not asked"}
              </span>
              {step ? (
                <span aria-hidden="true" className="flex h-3 justify-end border-e-2 border-ink">
                  <span className="bg-danger" style={{ width: `${step.back * 20}%` }} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
