import { cases, intake, submission } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";

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
    const intakeRow = await lockOwnIntake(context, intakeId, "sent");
    const byIntake = and(eq(submission.clinicId, actor.clinicId), eq(submission.intakeId, intakeId));
    const [before] = await tx
      .select({
        key: submission.submissionKey,
        caseId: cases.id,
        reference: cases.reference,
        levelRank: cases.levelRank,
      })
      .from(submission)
      .innerJoin(cases, and(eq(cases.clinicId, submission.clinicId), eq(cases.intakeId, submission.intakeId)))
      .where(byIntake);
    if (before && before.key !== submissionKey) throw new VerbError("already_sent");
    if (before) {
      await audit({ action: "intake.submit", subjectId: before.caseId, details: { again: true } });
      return { reference: before.reference, level: levelOf(before.levelRank) };
    }

    const home = await loadClinic(tx, actor.clinicId);
    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const triage = evaluate(compiled, intakeRow.answers, clinicToday(home, now()));
    if (!triage.complete) throw new VerbError("invalid_input", triage.missing);

    await tx.insert(submission).values({
      clinicId: actor.clinicId,
      intakeId,
      submissionKey,
      answers: intakeRow.answers,
      annotations: intakeRow.annotations,
      protocolHash: intakeRow.protocolHash,
      sentAt: now(),
    });
    await tx
      .update(intake)
      .set({ status: "sent", lastActivityAt: now(), version: intakeRow.version + 1 })
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)));
    const row = await raiseCase(context, { home, intakeRow, cause: "submission", result: triage });
    await audit({ action: "intake.submit", subjectId: row.id, details: { intakeId } });
    return { reference: row.reference, level: levelOf(row.levelRank) };
  },
});
