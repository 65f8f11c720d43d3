import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";
import { sentAnswersSchema } from "./save-answers.ts";
import { triageTold } from "./triage-told.ts";

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
  input: sentAnswersSchema,
  async run(context, { intakeId, events, sentAt }) {
    const { now, audit } = context;
    const form = await lockOwnIntakeAtHome(context, intakeId, "sent");
    if (form.intakeRow.status !== "sent") throw new VerbError("conflict");
    const { row, count } = await triageTold(context, form, events, sentAt);
    await audit({
      ...(row ? { subjectId: row.id } : { intakeId }),
      details: { count },
    });
    return { savedAt: now() };
  },
});
