/** "Not sure", for a question of any type. It never counts as "no". */
export const UNSURE = "unknown";

export type RegionAnswer = { readonly regions: readonly string[] };

export type AnswerValue = boolean | number | string | readonly string[] | RegionAnswer;

/** Answers by question id. A missing key means not answered or not asked; the protocol decides which. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Whether a text is a day of the calendar as `yyyy-mm-dd`. */
export function isCalendarDate(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}
