import type { AnswerValue } from "@preamble/domain/answers";
import { rankOf } from "@preamble/domain/levels";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { z } from "zod";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";
import { answerEventSchema } from "./save-answers.ts";
import { writeAnswers } from "./write-answers.ts";

/**
 * Takes what a device gave of a form that was sent from another meanwhile, with the times at which it was given
 * (docs/decisions/024-what-a-phone-kept-is-offered-again.md), and runs triage again: it can only raise. What was
 * answered otherwise elsewhere since is still brought before the clinic where it is the more urgent. Throws conflict
 * where the form is not sent.
 */
export const answerLate = defineVerb({
  name: "intake.answerLate",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({
    intakeId: z.uuid(),
    events: z.array(answerEventSchema).min(1).max(200),
    sentAt: instantSchema.optional(),
  }),
  async run(context, { intakeId, events, sentAt }) {
    const { tx, now, audit } = context;
    const { intakeRow, home } = await lockOwnIntakeAtHome(context, intakeId, "sent");
    if (intakeRow.status !== "sent") throw new VerbError("conflict");
    const { answers, arrived } = await writeAnswers(context, intakeRow, events, sentAt);
    const late = new Map<string, AnswerValue>();
    for (const { eventId, questionId, value, protocolHash = intakeRow.protocolHash } of events) {
      if (!arrived.has(eventId) || protocolHash !== intakeRow.protocolHash) continue;
      if (value === null) late.delete(questionId);
      else late.set(questionId, value);
    }
    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const today = clinicToday(home, now());
    const inForce = evaluate(compiled, answers, today);
    const told = evaluate(compiled, { ...answers, ...Object.fromEntries(late) }, today);
    const result = rankOf(told.level) > rankOf(inForce.level) ? told : inForce;
    const row =
      arrived.size > 0 &&
      (await raiseCase(context, { home, intakeRow: { ...intakeRow, answers }, cause: "recheck", result }));
    await audit({
      action: "intake.answerLate",
      ...(row ? { subjectId: row.id } : { intakeId }),
      details: { count: arrived.size },
    });
    return { savedAt: now() };
  },
});
