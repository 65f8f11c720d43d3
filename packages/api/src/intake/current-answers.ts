import type { Tx } from "@preamble/db/client";
import { answerEvent, type intake } from "@preamble/db/schema";
import type { Answers, AnswerValue } from "@preamble/domain/answers";
import { sameMeaning } from "@preamble/domain/form/carry-answers";
import { and, desc, eq } from "drizzle-orm";
import { loadProtocol } from "../protocols.ts";
import { toldTime } from "./told-order.ts";

/**
 * Of answers to one question the one given last is in force, even if it arrived before the other. One that was given
 * to a question that now means something else is history alone.
 */
export async function currentAnswers(
  tx: Tx,
  {
    clinicId,
    id: intakeId,
    protocolHash,
  }: Pick<typeof intake.$inferSelect, "clinicId" | "id" | "protocolHash">,
): Promise<Answers> {
  const last = tx
    .selectDistinctOn([answerEvent.questionId, answerEvent.protocolHash], {
      questionId: answerEvent.questionId,
      value: answerEvent.value,
      askedBy: answerEvent.protocolHash,
      told: toldTime.as("told"),
      sequence: answerEvent.sequence,
    })
    .from(answerEvent)
    .where(and(eq(answerEvent.clinicId, clinicId), eq(answerEvent.intakeId, intakeId)))
    .orderBy(answerEvent.questionId, answerEvent.protocolHash, desc(toldTime), desc(answerEvent.sequence))
    .as("last");
  const rows = await tx.select().from(last).orderBy(last.told, last.sequence);
  const { content } = await loadProtocol(tx, protocolHash);
  const answers = new Map<string, AnswerValue>();
  for (const { questionId, value, askedBy } of rows) {
    const stands =
      askedBy === protocolHash || sameMeaning((await loadProtocol(tx, askedBy)).content, content)(questionId);
    if (!stands) continue;
    if (value === null) answers.delete(questionId);
    else answers.set(questionId, value);
  }
  return Object.fromEntries(answers);
}
