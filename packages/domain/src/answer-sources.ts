/** How an answer came to be; a denial by "None of these" is told from one by "none of the others". */
export const answerSources = [
  "tick",
  "said-none",
  "denied-others",
  "phone",
  "staff",
  "carried-over",
] as const;

export type AnswerSource = (typeof answerSources)[number];

/** Who tells an answer on the telephone. */
export const tellers = ["patient", "helper", "guardian", "interpreter"] as const;

export type Teller = (typeof tellers)[number];
