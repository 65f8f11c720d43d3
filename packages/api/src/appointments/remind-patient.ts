import { onceAwake } from "@preamble/booking/reminders";
import { appointment, patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { tellPatient } from "./tell-patient.ts";

/**
 * Reminds the patient of a visit, once; one that was moved, cancelled or is over is left alone, and at a time that the
 * clinic no longer reminds at nobody is, nor who has given no address by then. Where it comes late and
 * would wake them it waits for the morning, and is not given where the visit begins before that.
 */
export const remindPatient = defineVerb({
  name: "appointments.remind",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({
    appointmentId: z.uuid(),
    startsAt: instantSchema,
    hoursBefore: z.int().min(1).max(720),
  }),
  async run(context, { appointmentId, startsAt, hoursBefore }) {
    const { tx, actor, now, audit, jobs } = context;
    const { clinicId } = actor;
    const [found] = await tx
      .select({ visit: appointment, timeZone: patient.timeZone, email: patient.email })
      .from(appointment)
      .innerJoin(
        patient,
        and(eq(patient.clinicId, appointment.clinicId), eq(patient.id, appointment.patientId)),
      )
      .where(and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentId)));
    if (!found) throw new VerbError("not_found");
    const { visit, timeZone, email } = found;
    const home = await loadClinic(tx, clinicId);
    const at = startsAt.toISOString();
    const awake = onceAwake(now(), timeZone ?? home.hours.timeZone);
    const stands =
      email !== null &&
      home.reminderHours.includes(hoursBefore) &&
      visit.status === "booked" &&
      visit.startsAt.getTime() === startsAt.getTime() &&
      startsAt > awake;
    const told = stands && awake <= now();
    if (told) await tellPatient(context, home, visit, { news: "reminder", once: `${at} ${hoursBefore}` });
    else if (stands) {
      const again = { clinicId, appointmentId, startsAt: at, hoursBefore };
      await jobs.send(tx, "appointment.remind", again, awake);
    }
    await audit({
      subjectId: visit.caseId,
      details: { appointmentId, hoursBefore, told },
    });
    return { told };
  },
});
