import { cancelReasons, isPatientReason } from "@preamble/booking/cancel-reasons";
import { mayChangeByLink } from "@preamble/booking/change-notice";
import { isOpenStatus } from "@preamble/db/case-status";
import { appointment } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { endWaiting } from "../waitlist/end-waiting.ts";
import { offerFreed } from "../waitlist/offer-freed.ts";
import { tellPages } from "../tell-pages.ts";
import { lockAppointment } from "./own-appointment.ts";
import { returnToQueue } from "./return-to-queue.ts";
import { tellPatient } from "./tell-patient.ts";

/**
 * Calls a visit off, for a reason; a patient has no reasons of the clinic. A case that is still open goes back to the
 * queue at its old due time with a call to make, of which the patient is told where the clinic had its reason. A
 * patient's cut-off is that of docs/clinical/journey.md section 4: past it, not_bookable with too-late-to-change. Done
 * already it is done.
 */
export const cancelAppointment = defineVerb({
  name: "appointments.cancel",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({
    appointmentId: z.uuid(),
    version: z.int().min(0),
    reason: z.enum(cancelReasons),
  }),
  async run(context, { appointmentId, version, reason }) {
    const { tx, actor, now, audit } = context;
    if (actor.kind === "patient" && !isPatientReason(reason)) {
      throw new VerbError("invalid_input", ["reason"]);
    }
    const { case: row, home, gate, visit } = await lockAppointment(context, appointmentId);
    const details = { appointmentId, reason };
    if (visit.status === "cancelled") {
      await audit({ subjectId: row.id, details: { ...details, again: true } });
      return { startsAt: visit.startsAt };
    }
    if (visit.version !== version || visit.status !== "booked") throw new VerbError("conflict");
    const { startsAt } = visit;
    if (actor.kind === "patient" && !mayChangeByLink({ level: gate.level, startsAt, now: now() })) {
      throw new VerbError("not_bookable", ["too-late-to-change"]);
    }
    const [cancelled] = await tx
      .update(appointment)
      .set({
        status: "cancelled",
        cancelReason: reason,
        sequence: visit.sequence + 1,
        version: visit.version + 1,
      })
      .where(and(eq(appointment.clinicId, actor.clinicId), eq(appointment.id, appointmentId)))
      .returning();
    if (!cancelled) throw new VerbError("conflict");
    // What the front desk calls something else is not known to be the patient's.
    const byClinic = !isPatientReason(reason) || (actor.kind === "staff" && reason === "other");
    const mayPick = gate.windowEndsAt !== null;
    await tellPatient(context, home, cancelled, { news: "cancelled", once: "", mayPick, byClinic });
    if (isOpenStatus(row.status)) await returnToQueue(context, row, row.dueAt, "visit-off");
    await endWaiting(context, row, "left");
    await offerFreed(context, visit);
    await audit({ subjectId: row.id, details });
    await tellPages(tx, actor.clinicId);
    return { startsAt };
  },
});
