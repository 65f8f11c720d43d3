import { durationByNow as byNow } from "@preamble/documents/case-summary/duration";
import type { CaseView } from "./server/staff.ts";

/** How long the bout lasted when the form was sent and, where that is days past, how long by now. */
export function durationByNow(
  { answers, ...found }: Pick<CaseView, "answers" | "sentAt" | "raisedAt">,
  now: Date,
): string {
  const duration = answers.find(({ questionId }) => questionId === "symptom-duration-days");
  if (typeof duration?.raw !== "number") return duration?.value ?? "not asked";
  return byNow({ words: duration.value, days: duration.raw }, found, now);
}
