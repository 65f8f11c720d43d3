import type { Tx } from "@preamble/db/client";
import { annotationEvent, type answerEvent } from "@preamble/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import { cameLate } from "./came-late.ts";

type AnswerEvent = Pick<typeof answerEvent.$inferSelect, "questionId" | "deviceAt" | "receivedAt">;
type Form = { readonly clinicId: string; readonly id: string };

/**
 * From when the days are counted of which a form speaks, by its questions: when each was answered last, and of a sign
 * when it was last told since when it is there, which carries no time of the phone's.
 */
export async function countedFrom(
  tx: Tx,
  { clinicId, id: intakeId }: Form,
  events: readonly AnswerEvent[],
): Promise<Readonly<Record<string, Date>>> {
  const written = await tx
    .select({ notes: annotationEvent.notes, at: annotationEvent.createdAt })
    .from(annotationEvent)
    .where(
      and(
        eq(annotationEvent.clinicId, clinicId),
        eq(annotationEvent.intakeId, intakeId),
        sql`${annotationEvent.notes} ? 'symptomStarts'`,
      ),
    )
    .orderBy(asc(annotationEvent.sequence));
  const latest = new Map(events.map((event) => [event.questionId, event]));
  const from: Record<string, Date> = {};
  for (const [questionId, { deviceAt }] of latest) from[questionId] = deviceAt;
  for (const { notes, at } of written) {
    for (const questionId of Object.keys(notes.symptomStarts ?? {})) {
      const answer = latest.get(questionId);
      if (!answer || !cameLate(answer)) from[questionId] = at;
    }
  }
  return from;
}
