import { annotationsWriteSchema } from "@preamble/domain/annotations";
import { afterSending } from "@preamble/domain/form/after-sending";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockOwnIntake } from "./own-intake.ts";
import { writeAnnotations } from "./write-annotations.ts";

/**
 * Own words, allergies, body map and the like, which no rule reads; what another device wrote of others stands. A form
 * that was sent takes what goes with an emergency alone, and is already_sent for the rest.
 */
export const annotate = defineVerb({
  name: "intake.annotate",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), notes: annotationsWriteSchema }),
  async run(context, { intakeId, notes }) {
    const row = await lockOwnIntake(context, intakeId, "sent");
    if (row.status === "sent" && Object.keys(notes).some((key) => !(key in afterSending(notes))))
      throw new VerbError("already_sent");
    const { version, lastActivityAt } = await writeAnnotations(context, row, notes);
    await context.audit({ intakeId });
    return { savedAt: lastActivityAt, version };
  },
});
