import { needsCall, recheckAnswers, recheckQuestions } from "@preamble/booking/recheck";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { callAtOnce } from "./call-at-once.ts";
import { lockAppointment } from "./own-appointment.ts";

export const recheckSchema = z.record(z.enum(recheckQuestions), z.enum(recheckAnswers));

/**
 * Asks the three questions of docs/clinical/journey.md section 4 before any other time is shown. Any yes or not
 * sure has the clinic call at once; the visit stays as it is. Answered so twice, one call is to make.
 */
export const recheckVisit = defineVerb({
  name: "appointments.recheck",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ appointmentId: z.uuid(), recheck: recheckSchema }),
  async run(context, { appointmentId, recheck }) {
    const { tx, actor, now, audit } = context;
    const { case: row, home, visit } = await lockAppointment(context, appointmentId);
    if (visit.status !== "booked") throw new VerbError("conflict");
    const worse = needsCall(recheck);
    if (worse) {
      await callAtOnce(context, row);
      await tx.execute(sql`select pg_notify('changed', ${actor.clinicId})`);
    }
    await audit({ action: "appointments.recheck", subjectId: row.id, details: { appointmentId, worse } });
    return { worse, someoneReads: someoneReads(home, now()) };
  },
});
