import { appointment, cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { caseOfForm } from "../cases/case-of-form.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** Gives a held slot back, as someone does who leaves; what was booked or ran out meanwhile stays as it is. */
export const releaseHold = defineVerb({
  name: "appointments.release",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ bookingKey: z.uuid() }),
  async run({ tx, actor, audit }, { bookingKey }) {
    const { clinicId, intakeId } = actor;
    const [found] = await tx
      .select({ id: appointment.id, caseId: appointment.caseId })
      .from(appointment)
      .innerJoin(cases, and(eq(cases.clinicId, appointment.clinicId), eq(cases.id, appointment.caseId)))
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          eq(appointment.bookingKey, bookingKey),
          caseOfForm(clinicId, intakeId),
        ),
      );
    if (!found) throw new VerbError("not_found");
    const released = await tx
      .update(appointment)
      .set({ status: "expired" })
      .where(
        and(eq(appointment.clinicId, clinicId), eq(appointment.id, found.id), eq(appointment.status, "held")),
      )
      .returning({ id: appointment.id });
    await audit({
      subjectId: found.caseId,
      details: { appointmentId: found.id },
    });
    return { released: released.length === 1 };
  },
});
