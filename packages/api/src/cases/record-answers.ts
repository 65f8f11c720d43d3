import { cases, intake } from "@preamble/db/schema";
import { tellers } from "@preamble/domain/answer-sources";
import { levelOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { answerValueSchema } from "../intake/save-answers.ts";
import { lockCase, seenCase } from "./own-case.ts";
import { triageAgain } from "./triage-again.ts";

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
    const { tx, actor, audit } = context;
    const { clinicId } = actor;
    // The form before its case, as the patient's own acts lock them.
    const [form] = await tx
      .select({ intake })
      .from(intake)
      .innerJoin(cases, and(eq(cases.clinicId, intake.clinicId), eq(cases.intakeId, intake.id)))
      .where(and(eq(intake.clinicId, clinicId), eq(cases.id, caseId)))
      .for("no key update", { of: intake });
    if (!form) throw new VerbError("not_found");
    await lockCase(tx, clinicId, { caseId, version });
    const row = await triageAgain(context, {
      intakeRow: form.intake,
      told: told.map((answer) => ({
        ...answer,
        source: "phone",
        toldBy,
        actorId: actor.staffMemberId,
        deviceId: actor.sessionId,
      })),
    });
    await audit({
      subjectId: caseId,
      details: {
        count: told.length,
        toldBy,
        level: levelOf(row.levelRank),
        ...(row.leftVisit && { leftVisit: row.leftVisit }),
        ...row.trail,
      },
    });
    return { level: levelOf(row.levelRank), version: row.version };
  },
});
