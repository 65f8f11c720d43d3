import { randomUUID } from "node:crypto";
import { answerEvent, cases, intake } from "@preamble/db/schema";
import { tellers } from "@preamble/domain/answer-sources";
import { levelOf } from "@preamble/domain/levels";
import { acceptsAnswer } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { currentAnswers } from "../intake/current-answers.ts";
import { answerValueSchema } from "../intake/save-answers.ts";
import { loadProtocol } from "../protocols.ts";
import { lockCase, seenCase } from "./own-case.ts";
import { raiseCase } from "./raise-case.ts";

/**
 * Writes down what was told on the telephone, by whom, and runs triage again over all answers; the frozen
 * submission stays as it was sent. Throws invalid_input with the ids of questions that do not take the value.
 */
export const recordAnswers = defineVerb({
  name: "cases.recordAnswers",
  effect: "write",
  roles: ["clinician"],
  input: z.strictObject({
    ...seenCase,
    toldBy: z.enum(tellers),
    answers: z
      .array(z.strictObject({ questionId: z.string().max(60), value: answerValueSchema }))
      .min(1)
      .max(60),
  }),
  async run(context, { caseId, version, toldBy, answers: told }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    // The form before its case, as the patient's own acts lock them.
    const [form] = await tx
      .select({ intake })
      .from(intake)
      .innerJoin(cases, and(eq(cases.clinicId, intake.clinicId), eq(cases.intakeId, intake.id)))
      .where(and(eq(intake.clinicId, clinicId), eq(cases.id, caseId)))
      .for("update", { of: intake });
    if (!form) throw new VerbError("not_found");
    await lockCase(tx, clinicId, { caseId, version });
    const { compiled } = await loadProtocol(tx, form.intake.protocolHash);
    const refused = told.filter(({ questionId, value }) => !acceptsAnswer(compiled, questionId, value));
    if (refused.length > 0)
      throw new VerbError(
        "invalid_input",
        refused.map(({ questionId }) => questionId),
      );

    await tx.insert(answerEvent).values(
      told.map((answer) => ({
        ...answer,
        clinicId,
        intakeId: form.intake.id,
        eventId: randomUUID(),
        source: "phone" as const,
        toldBy,
        actorId: actor.staffMemberId,
        deviceId: actor.sessionId,
        deviceAt: now(),
        protocolHash: form.intake.protocolHash,
      })),
    );
    const answers = await currentAnswers(tx, form.intake);
    await tx
      .update(intake)
      .set({ answers, version: form.intake.version + 1 })
      .where(and(eq(intake.clinicId, clinicId), eq(intake.id, form.intake.id)));
    const home = await loadClinic(tx, clinicId);
    const result = evaluate(compiled, answers, clinicToday(home, now()));
    const intakeRow = { ...form.intake, answers };
    const row = await raiseCase(context, { home, intakeRow, cause: "staff", result });
    await audit({
      action: "cases.recordAnswers",
      subjectId: caseId,
      details: { count: told.length, toldBy, level: levelOf(row.levelRank) },
    });
    return { level: levelOf(row.levelRank), version: row.version };
  },
});
