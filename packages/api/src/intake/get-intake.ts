import { patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { lockOwnIntake } from "./own-intake.ts";

/** The patient's own form as it was last saved. */
export const getIntake = defineVerb({
  name: "intake.get",
  effect: "read",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, audit } = context;
    const row = await lockOwnIntake(context, intakeId, "sent");
    const [person] = row.patientId
      ? await tx
          .select()
          .from(patient)
          .where(and(eq(patient.clinicId, actor.clinicId), eq(patient.id, row.patientId)))
      : [];
    await audit({ action: "intake.get", subjectId: intakeId });
    return {
      intakeId,
      status: row.status,
      protocolHash: row.protocolHash,
      answers: row.answers,
      annotations: row.annotations,
      filler: row.filler,
      contact: person ?? null,
    };
  },
});
