/** Signs of cauda equina on page S2 of which it is also asked when each began. */
export const datedSigns = [
  "urine-cannot-start",
  "urine-leak-new",
  "urine-flow-not-felt",
  "bowel-leak-new",
  "bowel-fullness-not-felt",
  "saddle-numbness",
  "sexual-function-change",
] as const;

export type DatedSign = (typeof datedSigns)[number];

export const symptomStarts = ["today", "yesterday", "days-2-7", "days-8-14", "longer", "not-sure"] as const;

export type SymptomStart = (typeof symptomStarts)[number];

export const isDatedSign = (questionId: string): questionId is DatedSign =>
  datedSigns.some((one) => one === questionId);
