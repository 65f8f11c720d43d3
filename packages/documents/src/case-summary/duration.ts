import type { CaseRecord } from "./case-record.ts";

const dayMs = 86_400_000;

/** How long the bout had lasted when that was told and, where that is days past, how long by now. */
export function durationByNow(
  { words, days, toldAt }: NonNullable<CaseRecord["story"]["duration"]>,
  now: Date,
): string {
  const since = Math.floor((now.getTime() - toldAt.getTime()) / dayMs);
  return since < 1 ? words : `${words} when told; ${days + since} days by now`;
}
