import { intake } from "@preamble/db/schema";
import { annotationsSchema } from "@preamble/domain/annotations";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { lockOwnIntake } from "./own-intake.ts";

/** Own words, allergies, body map and the like, which no rule reads; each replaces what stood there. */
export const annotate = defineVerb({
  name: "intake.annotate",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), notes: annotationsSchema }),
  async run(context, { intakeId, notes }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId);
    await tx
      .update(intake)
      .set({
        annotations: { ...row.annotations, ...notes },
        lastActivityAt: now(),
        version: row.version + 1,
      })
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)));
    await audit({ action: "intake.annotate", intakeId });
    return { savedAt: now(), version: row.version + 1 };
  },
});
