import { isTimeZone } from "@preamble/booking/wall-time";
import { consent, intake, patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { contactSchema } from "./contact.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";
import { formReminderAt } from "./remind-unfinished.ts";

/** Saves page O2; the words of the consent are those that the form has. Whoever gives an address is reminded, once, of a form that is then left. */
export const saveContact = defineVerb({
  name: "intake.saveContact",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), contact: contactSchema }),
  async run(context, { intakeId, contact }) {
    const { tx, actor, now, audit, jobs } = context;
    const { intakeRow: row, home } = await lockOwnIntakeAtHome(context, intakeId);
    const { filler, careConsentVersion: shown, timeZone, ...rest } = contact;
    const person = { ...rest, ...(timeZone && isTimeZone(timeZone) && { timeZone }) };
    // Saved again, the page is of the form whose words were agreed to when it was begun.
    const careConsentVersion = row.careConsentVersion ?? shown;
    const patientId = row.patientId ?? crypto.randomUUID();
    await tx
      .insert(patient)
      .values({ clinicId: actor.clinicId, id: patientId, ...person })
      .onConflictDoUpdate({ target: [patient.clinicId, patient.id], set: person });
    const [saved] = await tx
      .update(intake)
      .set({
        patientId,
        filler,
        careConsentVersion,
        language: contact.language,
        lastActivityAt: now(),
        version: row.version + 1,
      })
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)))
      .returning({ version: intake.version });
    if (!saved) throw new VerbError("not_found");
    if (careConsentVersion !== row.careConsentVersion) {
      await tx.insert(consent).values({
        clinicId: actor.clinicId,
        intakeId,
        kind: "care",
        version: careConsentVersion,
        act: "given",
        createdAt: now(),
      });
    }
    if (contact.email) {
      const at = formReminderAt(now(), person.timeZone ?? home.hours.timeZone);
      await jobs.send(tx, "intake.remind", { clinicId: actor.clinicId, intakeId }, at);
    }
    await audit({ intakeId });
    return { savedAt: now(), version: saved.version };
  },
});
