import { appointment } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { isToday } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockAppointment } from "./own-appointment.ts";

/** Says that the patient is there, on the clinic's day of the visit; any other day is not_bookable with not-today. */
export const checkIn = defineVerb({
  name: "appointments.checkIn",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ appointmentId: z.uuid() }),
  async run(context, { appointmentId }) {
    const { tx, actor, now, audit } = context;
    const { case: row, home, visit } = await lockAppointment(context, appointmentId);
    if (visit.status !== "booked") throw new VerbError("conflict");
    if (!isToday(visit.startsAt, home, now())) throw new VerbError("not_bookable", ["not-today"]);
    const checkedInAt = visit.checkedInAt ?? now();
    await tx
      .update(appointment)
      .set({ checkedInAt })
      .where(and(eq(appointment.clinicId, actor.clinicId), eq(appointment.id, appointmentId)));
    await audit({ action: "appointments.checkIn", subjectId: row.id, details: { appointmentId } });
    await tx.execute(sql`select pg_notify('changed', ${actor.clinicId})`);
    return { checkedInAt };
  },
});
