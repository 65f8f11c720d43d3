import type { Tx } from "@preamble/db/client";
import { type intake, submission } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { carryAnswers } from "@preamble/domain/form/carry-answers";
import { lastingAnswers } from "@preamble/domain/form/lasting-answers";
import { and, eq } from "drizzle-orm";
import { loadProtocol } from "../protocols.ts";

type Following = Pick<typeof intake.$inferSelect, "clinicId" | "previousIntakeId" | "protocolHash">;

/** What the form before this one said that may still be true; only what means the same under this one's protocol. */
export async function previousAnswers(
  tx: Tx,
  { clinicId, previousIntakeId, protocolHash }: Following,
): Promise<Answers> {
  if (!previousIntakeId) return {};
  const [sent] = await tx
    .select({ answers: submission.answers, protocolHash: submission.protocolHash })
    .from(submission)
    .where(and(eq(submission.clinicId, clinicId), eq(submission.intakeId, previousIntakeId)));
  if (!sent) return {};
  const before = await loadProtocol(tx, sent.protocolHash);
  const { content } = await loadProtocol(tx, protocolHash);
  return lastingAnswers(content, carryAnswers(before.content, content, sent.answers).answers);
}
