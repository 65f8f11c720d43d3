import { intake } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { lockOwnIntake } from "./own-intake.ts";

/** Own words, medicine allergies and the choice on the emergency screen; no rule reads them. */
export const annotate = defineVerb({
  name: "intake.annotate",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({
    intakeId: z.uuid(),
    notes: z
      .strictObject({
        words: z.string().max(1000).optional(),
        allergies: z.string().max(500).optional(),
        emergencyChoice: z.enum(["going", "cannot", "disagree"]).optional(),
      })
      .refine((notes) => Object.keys(notes).length > 0),
  }),
  async run(context, { intakeId, notes }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId);
    const given = Object.fromEntries(
      Object.entries(notes).flatMap(([kind, text]) => (text === undefined ? [] : [[kind, text] as const])),
    );
    await tx
      .update(intake)
      .set({
        annotations: { ...row.annotations, ...given },
        lastActivityAt: now(),
        version: row.version + 1,
      })
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)));
    await audit({ action: "intake.annotate", subjectId: intakeId });
    return { savedAt: now(), version: row.version + 1 };
  },
});
