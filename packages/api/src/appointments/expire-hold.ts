import { appointment } from "@preamble/db/schema";
import { and, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** Gives back a hold whose time is over. What was booked or given back meanwhile stays as it is. */
export const expireHold = defineVerb({
  name: "appointments.expireHold",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ appointmentId: z.uuid() }),
  async run({ tx, actor, now, audit }, { appointmentId }) {
    const own = and(eq(appointment.clinicId, actor.clinicId), eq(appointment.id, appointmentId));
    const [found] = await tx.select({ caseId: appointment.caseId }).from(appointment).where(own);
    if (!found) throw new VerbError("not_found");
    const expired = await tx
      .update(appointment)
      .set({ status: "expired" })
      .where(and(own, eq(appointment.status, "held"), lte(appointment.heldUntil, now())))
      .returning({ id: appointment.id });
    await audit({
      subjectId: found.caseId,
      details: { appointmentId },
    });
    return { expired: expired.length === 1 };
  },
});
