import { answerEvent, intake } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { mostAnswers } from "@preamble/domain/form/most-answers";
import { acceptsAnswer } from "@preamble/domain/triage/accepts-answer";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { currentAnswers } from "./current-answers.ts";
import type { PatientContext } from "./own-intake.ts";
import type { answerEventSchema } from "./save-answers.ts";

export type AnswerEvent = z.output<typeof answerEventSchema>;

/**
 * Appends what a device gave, each event once. Answers with the answers in force and the ids of the events that are
 * new. Throws invalid_input with the ids of questions that do not take their value, form_full where the form would hold
 * more than `mostAnswers`.
 */
export async function writeAnswers(
  { tx, actor, now }: PatientContext,
  row: typeof intake.$inferSelect,
  events: readonly AnswerEvent[],
  sentAt: Date | undefined,
): Promise<{ answers: Answers; arrived: ReadonlySet<string> }> {
  const { clinicId, id: intakeId } = row;
  const refused: string[] = [];
  for (const { questionId, value, protocolHash = row.protocolHash } of events) {
    const asked = (await loadProtocol(tx, protocolHash)).compiled;
    const known = asked.answerKind(questionId) !== undefined;
    if (!known || (value !== null && !acceptsAnswer(asked, questionId, value))) refused.push(questionId);
  }
  if (refused.length > 0) throw new VerbError("invalid_input", refused);

  const written = await tx
    .insert(answerEvent)
    .values(
      events.map(({ reason, deviceAt, protocolHash, ...event }) => ({
        ...event,
        deviceAt: sentAt ? onOurClock(deviceAt, sentAt, now()) : deviceAt,
        reason: reason ?? null,
        clinicId,
        intakeId,
        actorId: actor.sessionId,
        protocolHash: protocolHash ?? row.protocolHash,
      })),
    )
    .onConflictDoNothing()
    .returning({ eventId: answerEvent.eventId });
  if (written.length > 0) {
    const held = await tx.$count(
      answerEvent,
      and(eq(answerEvent.clinicId, clinicId), eq(answerEvent.intakeId, intakeId)),
    );
    if (held > mostAnswers) throw new VerbError("form_full");
  }
  const answers = await currentAnswers(tx, row);
  await tx
    .update(intake)
    .set({ answers, lastActivityAt: now(), version: row.version + 1 })
    .where(and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId)));
  return { answers, arrived: new Set(written.map(({ eventId }) => eventId)) };
}

/** When an answer was given by the server's clock: as long before `now` as the device says it was. */
function onOurClock(deviceAt: Date, sentAt: Date, now: Date): Date {
  const age = Math.max(0, sentAt.getTime() - deviceAt.getTime());
  return new Date(now.getTime() - age);
}
