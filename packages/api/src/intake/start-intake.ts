import { clinic, intake } from "@preamble/db/schema";
import { createPatientSession } from "@preamble/auth/patient-session";
import { languages } from "@preamble/domain/languages";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb, type VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { draftDays } from "./draft-days.ts";

/**
 * Opens a blank intake under the clinic's protocol and a session that owns it. One that follows the session's
 * own sent form (`from`) is about the same person and keeps who fills it in, all to be confirmed. Throws conflict
 * with "not-live" where the clinic has not said who is alerted while it is closed.
 */
export const startIntake = defineVerb({
  name: "intake.start",
  effect: "write",
  roles: ["visitor", "patient"],
  input: z.strictObject({ language: z.enum(languages), from: z.uuid().optional() }),
  async run(context, { language, from }) {
    const { tx, actor, now, audit, issueSession } = context;
    const [home] = await tx
      .select({ protocolHash: clinic.protocolHash, closedHours: clinic.closedHours })
      .from(clinic)
      .where(eq(clinic.id, actor.clinicId));
    if (!home) throw new VerbError("not_found");
    if (!home.closedHours) throw new VerbError("conflict", ["not-live"]);
    const followed = from ? await ownSentForm(context, from) : {};
    const [row] = await tx
      .insert(intake)
      .values({
        clinicId: actor.clinicId,
        ...followed,
        language,
        protocolHash: home.protocolHash,
        lastActivityAt: now(),
        expiresAt: new Date(now().getTime() + draftDays * 86_400_000),
      })
      .returning({ intakeId: intake.id });
    if (!row) throw new VerbError("unavailable");
    issueSession(await createPatientSession(tx, actor.clinicId, row.intakeId, now()));
    await audit({
      intakeId: row.intakeId,
      ...(from && { details: { follows: from } }),
    });
    return { intakeId: row.intakeId, protocolHash: home.protocolHash };
  },
});

async function ownSentForm({ tx, actor }: VerbContext, intakeId: string) {
  if (actor.kind !== "patient" || actor.intakeId !== intakeId) throw new VerbError("not_found");
  const [row] = await tx
    .select({ previousIntakeId: intake.id, patientId: intake.patientId, filler: intake.filler })
    .from(intake)
    .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId), eq(intake.status, "sent")));
  if (!row) throw new VerbError("not_found");
  return row;
}
