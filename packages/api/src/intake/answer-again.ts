import { isOpenStatus } from "@preamble/db/case-status";
import { cases } from "@preamble/db/schema";
import { symptomStartsSchema } from "@preamble/domain/annotations";
import { recheckPages } from "@preamble/domain/form/recheck-pages";
import { levelOf } from "@preamble/domain/levels";
import { z } from "zod";
import { bookedVisit } from "../appointments/booked-visit.ts";
import { caseOfForm } from "../cases/case-of-form.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";
import { answerEventSchema, answerValueSchema } from "./save-answers.ts";
import { triageTold } from "./triage-told.ts";
import { writeAnnotations } from "./write-annotations.ts";

/**
 * Takes new answers to the safety pages of docs/clinical/journey.md section 4 from a patient whose form is sent and
 * who may be worse, with the times at which they were given, and runs triage again: it can only raise. Says whether a visit is booked
 * afterwards. Throws conflict
 * where the form is not sent or its case is done, and invalid_input with the ids of questions of other pages.
 */
export const answerAgain = defineVerb({
  name: "intake.answerAgain",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({
    intakeId: z.uuid(),
    answers: z
      .array(answerEventSchema.extend({ value: answerValueSchema }))
      .min(1)
      .max(60),
    sentAt: instantSchema.optional(),
    /** When signs among them began. */
    symptomStarts: z.optional(symptomStartsSchema),
  }),
  async run(context, { intakeId, answers, sentAt, symptomStarts }) {
    const { tx, actor, audit } = context;
    const { intakeRow, home } = await lockOwnIntakeAtHome(context, intakeId, "sent");
    const [before] = await tx
      .select({ id: cases.id, status: cases.status, levelRank: cases.levelRank })
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
    const noted = symptomStarts ? await writeAnnotations(context, intakeRow, { symptomStarts }) : intakeRow;
    const { row, count } = await triageTold(context, { intakeRow: noted, home }, answers, sentAt);
    const { id, levelRank, leftVisit, trail } = row ?? { ...before, leftVisit: null, trail: {} };
    const raised = levelRank > before.levelRank;
    const booked = (await bookedVisit(tx, { clinicId: actor.clinicId, id })) !== null;
    await audit({
      subjectId: id,
      details: { count, level: levelOf(levelRank), raised, leftVisit, ...trail },
    });
    return { level: levelOf(levelRank), raised, leftVisit: leftVisit !== null, booked };
  },
});
