/** What the clinic hands out on paper or as a file. */
export const documentKinds = [
  "clinical-summary",
  "day-summaries",
  "handout",
  "appointment-letter",
  "referral-letter",
  "form-copy",
] as const;

export type DocumentKind = (typeof documentKinds)[number];
