import type { SymptomStart } from "./symptom-starts.ts";

/** How many days before its telling a sign began: of the days that it may be, the first, where there is one, and the last. */
export const startDays: Readonly<
  Record<Exclude<SymptomStart, "not-sure">, { first: number | null; last: number }>
> = {
  longer: { first: null, last: 15 },
  "days-8-14": { first: 14, last: 8 },
  "days-2-7": { first: 7, last: 2 },
  yesterday: { first: 1, last: 1 },
  today: { first: 0, last: 0 },
};
