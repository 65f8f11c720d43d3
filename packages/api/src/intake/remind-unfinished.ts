import { onceAwake } from "@preamble/booking/reminders";
import { addMinutes } from "@preamble/booking/wall-time";
import { intake, patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { patientPage } from "../messages/patient-page.ts";
import { formReminderMail } from "./form-reminder-mail.ts";
import { isUnfinished } from "./is-unfinished.ts";

/** How long a form may lie still before its patient is reminded of it. */
const idleHours = 24;

/** When a form that is left alone from now on is reminded of. */
export const formReminderAt = (lastActivityAt: Date, timeZone: string): Date =>
  onceAwake(addMinutes(lastActivityAt, idleHours * 60), timeZone);

/**
 * Reminds a patient, once, of a form that was begun and left; one that was worked on meanwhile is looked at again
 * a day after that, and nobody is woken by a job that comes late. A form that was sent, is past its time, became a case
 * or whose consent was taken back is left alone.
 */
export const remindUnfinished = defineVerb({
  name: "intake.remind",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run({ tx, actor, now, audit, jobs }, { intakeId }) {
    const { clinicId } = actor;
    const [found] = await tx
      .select({ row: intake, email: patient.email, timeZone: patient.timeZone })
      .from(intake)
      .leftJoin(patient, and(eq(patient.clinicId, intake.clinicId), eq(patient.id, intake.patientId)))
      .where(and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId)))
      .for("no key update", { of: intake });
    if (!found) throw new VerbError("not_found");
    const { row, email, timeZone } = found;
    const home = await loadClinic(tx, clinicId);
    const zone = timeZone ?? home.hours.timeZone;
    const idleAt = formReminderAt(row.lastActivityAt, zone);
    const awake = onceAwake(now(), zone);
    const dueAt = idleAt > awake ? idleAt : awake;
    const to = (await isUnfinished(tx, row, now())) ? email : null;
    let told = false;
    if (to && dueAt > now()) await jobs.send(tx, "intake.remind", { clinicId, intakeId }, dueAt);
    else if (to) {
      const { subject, text, html } = formReminderMail({
        language: row.language,
        clinic: home,
        keptUntil: row.expiresAt,
        timeZone: home.hours.timeZone,
        link: patientPage(home, row.language, "form"),
      });
      told = await leaveMail({ tx, jobs }, clinicId, {
        kind: "form-reminder",
        recipient: to,
        subject,
        body: text,
        html,
        once: `form-reminder ${intakeId}`,
        quietZone: zone,
        staleAt: row.expiresAt,
      });
    }
    await audit({ intakeId, details: { told } });
    return { told };
  },
});
