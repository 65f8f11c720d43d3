import { appointment } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { tellPatient } from "./tell-patient.ts";

/** Reminds the patient of a visit, once; one that was moved, cancelled or is over is left alone. */
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
    const { tx, actor, now, audit } = context;
    const [visit] = await tx
      .select()
      .from(appointment)
      .where(and(eq(appointment.clinicId, actor.clinicId), eq(appointment.id, appointmentId)));
    if (!visit) throw new VerbError("not_found");
    const stands =
      visit.status === "booked" && visit.startsAt.getTime() === startsAt.getTime() && startsAt > now();
    if (stands) {
      const home = await loadClinic(tx, actor.clinicId);
      const once = `${startsAt.toISOString()} ${hoursBefore}`;
      await tellPatient(context, home, visit, { news: "reminder", once });
    }
    await audit({
      action: "appointments.remind",
      subjectId: visit.caseId,
      details: { appointmentId, hoursBefore, told: stands },
    });
    return { told: stands };
  },
});
