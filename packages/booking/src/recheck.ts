/** What a patient is asked before a move (docs/clinical/journey.md section 4). */
export const recheckQuestions = ["bladder-bowel-saddle", "legs-or-walking", "fever-chest-or-worse"] as const;

export const recheckAnswers = ["yes", "no", "unsure"] as const;

export type Recheck = Readonly<Record<(typeof recheckQuestions)[number], (typeof recheckAnswers)[number]>>;

/** Any yes or not sure is a reason to look again before anything moves. */
export const needsCall = (recheck: Recheck): boolean =>
  recheckQuestions.some((question) => recheck[question] !== "no");
