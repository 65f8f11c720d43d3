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

/** Why a question has no answer that the patient saw, by the reason that they gave. */
export const declinedWords: Readonly<Record<string, string>> = {
  "in-person": "would rather say in person",
  "rather-not-say": "would rather not say",
};

/** Who tells an answer on the telephone. */
export const tellers = ["patient", "helper", "guardian", "interpreter"] as const;

export type Teller = (typeof tellers)[number];
