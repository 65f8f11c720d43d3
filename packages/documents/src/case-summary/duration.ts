import type { CaseRecord } from "./case-record.ts";

const dayMs = 86_400_000;

type Of = Pick<CaseRecord, "sentAt" | "raisedAt">;

/** How long the bout lasted when the form was sent and, where that is days past, how long by now. */
export function durationByNow(
  { words, days }: NonNullable<CaseRecord["story"]["duration"]>,
  { sentAt, raisedAt }: Of,
  now: Date,
): string {
  const since = Math.floor((now.getTime() - (sentAt ?? raisedAt).getTime()) / dayMs);
  if (since < 1) return words;
  return `${words} when the form was ${sentAt ? "sent" : "filled in"}; ${days + since} days by now`;
}
