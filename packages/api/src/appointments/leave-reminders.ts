import { reminderAt } from "@preamble/booking/reminders";
import { appointment, patient } from "@preamble/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";

type Context = Pick<VerbContext, "tx" | "jobs" | "now">;

type Reminded = Pick<typeof appointment.$inferSelect, "clinicId" | "id" | "startsAt"> & {
  /** The patient's, where it is known. */
  readonly timeZone: string | null;
};

/** Leaves the reminders of a visit for so many hours before it, as far as those times are ahead. */
export async function leaveReminders(
  { tx, jobs, now }: Context,
  { hours }: Pick<Clinic, "hours">,
  { clinicId, id: appointmentId, startsAt, timeZone }: Reminded,
  hoursBeforeEach: readonly number[],
): Promise<void> {
  for (const hoursBefore of hoursBeforeEach) {
    const at = reminderAt({ startsAt, hoursBefore, timeZone: timeZone ?? hours.timeZone, now: now() });
    const data = { clinicId, appointmentId, startsAt: startsAt.toISOString(), hoursBefore };
    if (at) await jobs.send(tx, "appointment.remind", data, at);
  }
}

/** The same for every visit that is booked, of hours that a clinic has not reminded at before. */
export async function remindBooked(
  context: Context,
  home: Pick<Clinic, "id" | "hours">,
  added: readonly number[],
): Promise<void> {
  if (added.length === 0) return;
  const visits = await context.tx
    .select({
      clinicId: appointment.clinicId,
      id: appointment.id,
      startsAt: appointment.startsAt,
      timeZone: patient.timeZone,
    })
    .from(appointment)
    .innerJoin(
      patient,
      and(eq(patient.clinicId, appointment.clinicId), eq(patient.id, appointment.patientId)),
    )
    .where(
      and(
        eq(appointment.clinicId, home.id),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, context.now()),
      ),
    );
  for (const visit of visits) await leaveReminders(context, home, visit, added);
}
