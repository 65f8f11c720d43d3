import { mayCheckInAlone } from "@preamble/booking/lateness";
import { appointment } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { isToday } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { lockAppointment } from "./own-appointment.ts";

/**
 * Says that the patient is there, on the clinic's day of the visit; any other day is not_bookable with not-today. A
 * patient who is later than the clinic waits is not_bookable with too-late-to-check-in: the desk checks them in.
 */
export const checkIn = defineVerb({
  name: "appointments.checkIn",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ appointmentId: z.uuid() }),
  async run(context, { appointmentId }) {
    const { tx, actor, now, audit } = context;
    const { case: row, home, gate, visit } = await lockAppointment(context, appointmentId);
    if (visit.status !== "booked") throw new VerbError("conflict");
    if (!isToday(visit.startsAt, home, now())) throw new VerbError("not_bookable", ["not-today"]);
    const { level } = gate;
    const late = { level, startsAt: visit.startsAt, graceMinutes: home.lateGraceMinutes, now: now() };
    if (actor.kind === "patient" && !visit.checkedInAt && !mayCheckInAlone(late)) {
      throw new VerbError("not_bookable", ["too-late-to-check-in"]);
    }
    const checkedInAt = visit.checkedInAt ?? now();
    await tx
      .update(appointment)
      .set({ checkedInAt })
      .where(and(eq(appointment.clinicId, actor.clinicId), eq(appointment.id, appointmentId)));
    await audit({ subjectId: row.id, details: { appointmentId } });
    await tellPages(tx, actor.clinicId);
    return { checkedInAt };
  },
});
