import { askAgainAt, mayPutOff } from "@preamble/booking/put-off";
import { isOpenStatus } from "@preamble/db/case-status";
import { cases, patient } from "@preamble/db/schema";
import { emailPattern, longestEmail } from "@preamble/domain/email";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { bookedVisit } from "./booked-visit.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";
import { endWaiting } from "../waitlist/end-waiting.ts";
import { tellPages } from "../tell-pages.ts";

/**
 * No visit now, ask again in 14 days: the case keeps when, and a job asks. Who waited for a free time waits no more.
 * An address given with it is where the patient is asked. Said twice, the first time counts. Throws conflict where the
 * level lets nobody put a visit off, one is booked, or the case was seen or closed.
 */
export const putOffVisit = defineVerb({
  name: "appointments.putOff",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({
    caseId: z.uuid().optional(),
    email: z.string().max(longestEmail).regex(emailPattern).optional(),
  }),
  async run(context, { caseId, email }) {
    const { tx, actor, now, audit, jobs } = context;
    const { clinicId } = actor;
    const {
      case: row,
      home,
      gate,
    } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    if (!isOpenStatus(row.status)) throw new VerbError("conflict", ["case-closed"]);
    if (!mayPutOff(gate.level)) throw new VerbError("conflict");
    if (await bookedVisit(tx, row)) throw new VerbError("conflict", ["already-booked"]);
    const ofPatient = and(eq(patient.clinicId, clinicId), eq(patient.id, row.patientId));
    if (email) await tx.update(patient).set({ email }).where(ofPatient);
    const [person] = await tx.select({ timeZone: patient.timeZone }).from(patient).where(ofPatient);
    const at = row.askAgainAt ?? askAgainAt(now(), person?.timeZone ?? home.hours.timeZone);
    if (!row.askAgainAt) {
      await tx
        .update(cases)
        .set({ askAgainAt: at, noSlotAt: null })
        .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
      await jobs.send(
        tx,
        "appointment.askAgain",
        { clinicId, caseId: row.id, askAgainAt: at.toISOString() },
        at,
      );
    }
    await endWaiting(context, row, "left");
    await audit({ subjectId: row.id });
    await tellPages(tx, clinicId);
    return { askAgainAt: at };
  },
});
