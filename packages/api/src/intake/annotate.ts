import { annotationsWriteSchema } from "@preamble/domain/annotations";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { lockOwnIntake } from "./own-intake.ts";
import { writeAnnotations } from "./write-annotations.ts";

/** Own words, allergies, body map and the like, which no rule reads; what another device wrote of others stands. */
export const annotate = defineVerb({
  name: "intake.annotate",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), notes: annotationsWriteSchema }),
  async run(context, { intakeId, notes }) {
    const row = await lockOwnIntake(context, intakeId);
    const { version, lastActivityAt } = await writeAnnotations(context, row, notes);
    await context.audit({ action: "intake.annotate", intakeId });
    return { savedAt: lastActivityAt, version };
  },
});
