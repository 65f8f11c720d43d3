import { cases, intake, submission } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { caseOfForm } from "../cases/case-of-form.ts";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday } from "../clinic.ts";
import { defineVerb, type VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";

type Sender = Pick<VerbContext, "tx" | "actor" | "audit">;

/**
 * Sends the form: submission, triage, case, clock, alert and audit in one transaction. Sent twice under
 * one key, it is done once and answers alike; under another key it is already_sent. Throws invalid_input
 * with the ids of safety questions that are still open.
 */
export const submitIntake = defineVerb({
  name: "intake.submit",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), submissionKey: z.uuid() }),
  async run(context, { intakeId, submissionKey }) {
    const { tx, actor, now, audit } = context;
    const { intakeRow, home } = await lockOwnIntakeAtHome(context, intakeId, "sent");
    if (intakeRow.status === "sent") return sentBefore(context, intakeId, submissionKey);

    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const triage = evaluate(compiled, intakeRow.answers, clinicToday(home, now()));
    if (!triage.complete) throw new VerbError("invalid_input", triage.missing);

    const { clinicId } = actor;
    const sending = [
      tx.$with("submitted").as(
        tx.insert(submission).values({
          clinicId,
          intakeId,
          submissionKey,
          answers: intakeRow.answers,
          annotations: intakeRow.annotations,
          protocolHash: intakeRow.protocolHash,
          sentAt: now(),
        }),
      ),
      tx.$with("sent").as(
        tx
          .update(intake)
          .set({ status: "sent", lastActivityAt: now(), version: intakeRow.version + 1 })
          .where(and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId))),
      ),
    ];
    const row = await raiseCase(context, { home, intakeRow, cause: "submission", result: triage }, sending);
    await audit({
      subjectId: row.id,
      details: { intakeId, ...row.trail },
    });
    return { reference: row.reference, level: levelOf(row.levelRank) };
  },
});

/** The same answer once more, for the key that the form was sent under. */
async function sentBefore({ tx, actor, audit }: Sender, intakeId: string, submissionKey: string) {
  const [before] = await tx
    .select({
      key: submission.submissionKey,
      caseId: cases.id,
      reference: cases.reference,
      levelRank: cases.levelRank,
    })
    .from(submission)
    .innerJoin(cases, caseOfForm(actor.clinicId, submission.intakeId))
    .where(and(eq(submission.clinicId, actor.clinicId), eq(submission.intakeId, intakeId)));
  if (before?.key !== submissionKey) throw new VerbError("already_sent");
  await audit({ subjectId: before.caseId, details: { again: true } });
  return { reference: before.reference, level: levelOf(before.levelRank) };
}
