import type { Tx } from "@preamble/db/client";
import { answerEvent, type intake } from "@preamble/db/schema";
import type { Answers, AnswerValue } from "@preamble/domain/answers";
import { sameMeaning } from "@preamble/domain/form/carry-answers";
import { and, eq } from "drizzle-orm";
import { loadProtocol } from "../protocols.ts";
import { inToldOrder } from "./told-order.ts";

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
  const rows = await tx
    .select({
      questionId: answerEvent.questionId,
      value: answerEvent.value,
      askedBy: answerEvent.protocolHash,
    })
    .from(answerEvent)
    .where(and(eq(answerEvent.clinicId, clinicId), eq(answerEvent.intakeId, intakeId)))
    .orderBy(...inToldOrder);
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
