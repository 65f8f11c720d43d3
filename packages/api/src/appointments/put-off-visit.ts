import { askAgainAt, mayPutOff } from "@preamble/booking/put-off";
import { isOpenStatus } from "@preamble/db/case-status";
import { appointment, cases, patient } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadBookableCase } from "./bookable-case.ts";
import { bookableBy } from "./offer-slots.ts";

/**
 * No visit now, ask again in 14 days: the case keeps when, and a job asks. Said twice, the first time counts. Throws
 * conflict where the level lets nobody put a visit off, one is booked, or the case was seen or closed.
 */
export const putOffVisit = defineVerb({
  name: "appointments.putOff",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run(context, { caseId }) {
    const { tx, actor, now, audit, jobs } = context;
    const { clinicId } = actor;
    const {
      case: row,
      home,
      gate,
    } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    if (!isOpenStatus(row.status)) throw new VerbError("conflict", ["case-closed"]);
    if (!mayPutOff(gate.level)) throw new VerbError("conflict");
    const [booked] = await tx
      .select({ id: appointment.id })
      .from(appointment)
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          eq(appointment.caseId, row.id),
          eq(appointment.status, "booked"),
        ),
      );
    if (booked) throw new VerbError("conflict", ["already-booked"]);
    const [person] = await tx
      .select({ timeZone: patient.timeZone })
      .from(patient)
      .where(and(eq(patient.clinicId, clinicId), eq(patient.id, row.patientId)));
    const at = row.askAgainAt ?? askAgainAt(now(), person?.timeZone ?? home.hours.timeZone);
    if (!row.askAgainAt) {
      await tx
        .update(cases)
        .set({ askAgainAt: at })
        .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
      await jobs.send(
        tx,
        "appointment.askAgain",
        { clinicId, caseId: row.id, askAgainAt: at.toISOString() },
        at,
      );
    }
    await audit({ action: "appointments.putOff", subjectId: row.id });
    await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
    return { askAgainAt: at };
  },
});
