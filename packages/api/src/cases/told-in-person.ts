import type { answerEvent } from "@preamble/db/schema";

type AnswerEvent = Pick<typeof answerEvent.$inferSelect, "questionId" | "reason">;

/** Why the patient would rather not answer, of each question that they last answered so. */
export function declinedAnswers(events: readonly AnswerEvent[]): Map<string, string> {
  const reasons = new Map(events.map(({ questionId, reason }) => [questionId, reason]));
  return new Map([...reasons].flatMap(([questionId, reason]) => (reason ? [[questionId, reason]] : [])));
}

/** What the patient would rather tell in person, as answered last. */
export const toldInPerson = (events: readonly AnswerEvent[]): string[] =>
  [...declinedAnswers(events)].flatMap(([questionId, reason]) =>
    reason === "in-person" ? [questionId] : [],
  );
