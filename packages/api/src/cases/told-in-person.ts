import type { answerEvent } from "@preamble/db/schema";

type AnswerEvent = Pick<typeof answerEvent.$inferSelect, "questionId" | "reason">;

/** What the patient would rather tell in person, as answered last. */
export function toldInPerson(events: readonly AnswerEvent[]): string[] {
  const reasons = new Map(events.map(({ questionId, reason }) => [questionId, reason]));
  return [...reasons].flatMap(([questionId, reason]) => (reason === "in-person" ? [questionId] : []));
}
