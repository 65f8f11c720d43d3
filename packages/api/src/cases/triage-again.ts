import { randomUUID } from "node:crypto";
import { answerEvent, intake } from "@preamble/db/schema";
import { acceptsAnswer } from "@preamble/domain/triage/accepts-answer";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { clinicToday, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { currentAnswers } from "../intake/current-answers.ts";
import { loadProtocol } from "../protocols.ts";
import { raiseCase } from "./raise-case.ts";

type Told = Pick<
  typeof answerEvent.$inferInsert,
  "questionId" | "value" | "source" | "reason" | "toldBy" | "actorId" | "deviceId"
>;

/**
 * Adds what was told on the telephone to a form that was sent and runs triage again over all of its answers; the
 * frozen submission stays as it was sent. Throws invalid_input with the ids of questions that do not take the value.
 * Answers with the case.
 */
export async function triageAgain(
  context: VerbContext,
  {
    intakeRow,
    told,
  }: {
    readonly intakeRow: typeof intake.$inferSelect;
    readonly told: readonly Told[];
  },
) {
  const { tx, now } = context;
  const { clinicId, id: intakeId, protocolHash } = intakeRow;
  const { compiled } = await loadProtocol(tx, protocolHash);
  const refused = told.filter(
    ({ questionId, value }) => value === null || !acceptsAnswer(compiled, questionId, value),
  );
  if (refused.length > 0)
    throw new VerbError(
      "invalid_input",
      refused.map(({ questionId }) => questionId),
    );
  await tx.insert(answerEvent).values(
    told.map((answer) => ({
      ...answer,
      clinicId,
      intakeId,
      eventId: randomUUID(),
      deviceAt: now(),
      protocolHash,
    })),
  );
  const answers = await currentAnswers(tx, intakeRow);
  await tx
    .update(intake)
    .set({ answers, version: intakeRow.version + 1 })
    .where(and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId)));
  const home = await loadClinic(tx, clinicId);
  const result = evaluate(compiled, answers, clinicToday(home, now()));
  return raiseCase(context, { home, intakeRow: { ...intakeRow, answers }, cause: "staff", result });
}
