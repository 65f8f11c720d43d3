import { durationByNow as byNow } from "@preamble/documents/case-summary/duration";
import type { CaseView } from "../../../../../server/staff.ts";
import { toldAt } from "../../../../../features/cases/signs-since.ts";

/** How long the bout had lasted when that was told and, where that is days past, how long by now. */
export function durationByNow(
  { answers, ...found }: Pick<CaseView, "answers" | "countedFrom" | "sentAt" | "raisedAt">,
  now: Date,
): string {
  const duration = answers.find(({ questionId }) => questionId === "symptom-duration-days");
  if (typeof duration?.raw !== "number") return duration?.value ?? "not asked";
  const told = toldAt(found, duration.questionId);
  return byNow({ words: duration.value, days: duration.raw, toldAt: told }, now);
}
