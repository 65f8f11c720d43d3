import { type Answers, UNSURE } from "../answers.ts";
import type { ProtocolContent } from "../content/protocol-content.ts";

/** Who the patient is, history, illnesses, medicines and daily life: never a page of signs of danger. */
const lastingPages: ReadonlySet<string> = new Set(["S1", "S10", "S11", "S12", "L1", "L2", "L3", "L4"]);

/** Questions of those pages that ask about now or of late, so that an old answer says nothing. */
const ofLate: ReadonlySet<string> = new Set([
  "pregnancy-status",
  "recent-spine-procedure",
  "recent-serious-infection",
  "acetaminophen-over-4g",
  "stress-level",
]);

/**
 * The answers of an earlier form that may be shown with "still true?". No symptom, nothing private, nothing
 * that the patient was not sure of.
 */
export function lastingAnswers({ pages, questions }: ProtocolContent, answers: Answers): Answers {
  const symptoms = new Set(questions.filter(({ category }) => category === "symptom").map(({ id }) => id));
  const lasting = pages
    .filter(({ id }) => lastingPages.has(id))
    .flatMap(({ items }) => items)
    .filter(({ questionId, inPerson }) => !inPerson && !symptoms.has(questionId) && !ofLate.has(questionId));
  return Object.fromEntries(
    lasting.flatMap(({ questionId }) => {
      const value = answers[questionId];
      return value === undefined || value === UNSURE ? [] : [[questionId, value] as const];
    }),
  );
}
