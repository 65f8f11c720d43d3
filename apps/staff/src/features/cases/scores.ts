import { adaptedWording, isAdapted } from "@preamble/domain/content/instruments";
import type { CaseView } from "../../server/staff.ts";

export const scoreNames: Readonly<Record<string, string>> = {
  "peg-score": "PEG (0 to 10)",
  "phq2-score": "PHQ-2 (0 to 6)",
  "gad2-score": "GAD-2 (0 to 6)",
  "rmdq-score": "RMDQ (0 to 24)",
  "psfs-score": "PSFS (0 to 10)",
  "pain-now": "Pain now (0 to 10)",
  "pain-worst-24h": "Worst pain in 24 h (0 to 10)",
};

/** The scores that were given or worked out, each with the note that its wording needs. */
export function scoresOf({ answers }: Pick<CaseView, "answers">) {
  return answers.flatMap(({ questionId, state, value }) => {
    const label = scoreNames[questionId];
    if (!label || !questionId.endsWith("-score") || state !== "answered") return [];
    const note = isAdapted(questionId) ? adaptedWording.en : null;
    return [{ questionId, label, value, note }];
  });
}
