import { clinic, intake } from "@preamble/db/schema";
import { createPatientSession } from "@preamble/auth/patient-session";
import { languages } from "@preamble/domain/languages";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

const draftDays = 30;

/** Opens a blank intake under the clinic's protocol and a session that owns it. */
export const startIntake = defineVerb({
  name: "intake.start",
  effect: "write",
  roles: ["visitor", "patient"],
  input: z.strictObject({ language: z.enum(languages) }),
  async run({ tx, actor, now, audit, issueSession }, { language }) {
    const [home] = await tx
      .select({ protocolHash: clinic.protocolHash })
      .from(clinic)
      .where(eq(clinic.id, actor.clinicId));
    if (!home) throw new VerbError("not_found");
    const [row] = await tx
      .insert(intake)
      .values({
        clinicId: actor.clinicId,
        language,
        protocolHash: home.protocolHash,
        lastActivityAt: now(),
        expiresAt: new Date(now().getTime() + draftDays * 86_400_000),
      })
      .returning({ intakeId: intake.id });
    if (!row) throw new VerbError("unavailable");
    issueSession(await createPatientSession(tx, actor.clinicId, row.intakeId, now()));
    await audit({ action: "intake.start", subjectId: row.intakeId });
    return { intakeId: row.intakeId, protocolHash: home.protocolHash };
  },
});
