import { isOpenStatus } from "@preamble/db/case-status";
import { cases } from "@preamble/db/schema";
import { symptomStartsSchema } from "@preamble/domain/annotations";
import { answerSources } from "@preamble/domain/answer-sources";
import { recheckPages } from "@preamble/domain/form/recheck-pages";
import { levelOf } from "@preamble/domain/levels";
import { z } from "zod";
import { caseOfForm } from "../cases/case-of-form.ts";
import { triageAgain } from "../cases/triage-again.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";
import { answerReasonSchema, answerValueSchema } from "./save-answers.ts";
import { writeAnnotations } from "./write-annotations.ts";

/**
 * Takes new answers to the safety pages of docs/clinical/journey.md section 4 from a patient whose form is sent and
 * who may be worse, and runs triage again: it can only raise. Throws conflict where the form is not sent or its
 * case is done, and invalid_input with the ids of questions of other pages.
 */
export const answerAgain = defineVerb({
  name: "intake.answerAgain",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({
    intakeId: z.uuid(),
    answers: z
      .array(
        z.strictObject({
          questionId: z.string().max(60),
          value: answerValueSchema,
          source: z.enum(answerSources),
          reason: answerReasonSchema,
        }),
      )
      .min(1)
      .max(60),
    /** When signs among them began. */
    symptomStarts: z.optional(symptomStartsSchema),
  }),
  async run(context, { intakeId, answers, symptomStarts }) {
    const { tx, actor, audit } = context;
    const intakeRow = await lockOwnIntake(context, intakeId, "sent");
    const [before] = await tx
      .select({ status: cases.status, levelRank: cases.levelRank })
      .from(cases)
      .where(caseOfForm(actor.clinicId, intakeId))
      .for("update");
    if (intakeRow.status !== "sent" || !before || !isOpenStatus(before.status))
      throw new VerbError("conflict");
    const { content } = await loadProtocol(tx, intakeRow.protocolHash);
    const asked = new Set(
      content.pages
        .filter(({ id }) => recheckPages.includes(id))
        .flatMap(({ items }) => items.map(({ questionId }) => questionId)),
    );
    const others = answers.map(({ questionId }) => questionId).filter((id) => !asked.has(id));
    if (others.length > 0) throw new VerbError("invalid_input", others);
    const by = { actorId: actor.sessionId, deviceId: actor.sessionId };
    const row = await triageAgain(context, {
      intakeRow: symptomStarts ? await writeAnnotations(context, intakeRow, { symptomStarts }) : intakeRow,
      cause: "recheck",
      told: answers.map((answer) => ({ ...answer, ...by })),
    });
    const raised = row.levelRank > before.levelRank;
    await audit({
      action: "intake.answerAgain",
      subjectId: row.id,
      details: { count: answers.length, level: levelOf(row.levelRank), raised, leftVisit: row.leftVisit },
    });
    return { level: levelOf(row.levelRank), raised, leftVisit: row.leftVisit !== null };
  },
});
