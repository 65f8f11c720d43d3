import type { CaseView } from "./server/staff.ts";

const dayMs = 86_400_000;

/** How long the bout lasted when the form was sent and, where that is days past, how long by now. */
export function durationByNow(
  { answers, sentAt, raisedAt }: Pick<CaseView, "answers" | "sentAt" | "raisedAt">,
  now: Date,
): string {
  const duration = answers.find(({ questionId }) => questionId === "symptom-duration-days");
  if (typeof duration?.raw !== "number") return duration?.value ?? "not asked";
  const since = Math.floor((now.getTime() - (sentAt ?? raisedAt).getTime()) / dayMs);
  if (since < 1) return duration.value;
  return `${duration.value} when the form was ${sentAt ? "sent" : "filled in"}; ${duration.raw + since} days by now`;
}
