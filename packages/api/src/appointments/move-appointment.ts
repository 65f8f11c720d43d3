import { keepingKind } from "@preamble/booking/been-here";
import { mayChangeByLink } from "@preamble/booking/change-notice";
import { needsCall } from "@preamble/booking/recheck";
import { dateOf } from "@preamble/booking/wall-time";
import { isOpenStatus } from "@preamble/db/case-status";
import { appointment, cases } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { countBreach } from "../cases/count-breach.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { serveWaiting } from "../waitlist/end-waiting.ts";
import { offerFreed } from "../waitlist/offer-freed.ts";
import { tellPages } from "../tell-pages.ts";
import { attemptOf } from "./attempt.ts";
import { takeBackCalls } from "./call-at-once.ts";
import { callWhoIsWorse } from "./call-who-is-worse.ts";
import { endingHold } from "./ending-hold.ts";
import { fittingSlot, slotTaken } from "./fitting-slot.ts";
import { lockAppointment } from "./own-appointment.ts";
import { recheckSchema } from "./recheck-visit.ts";
import { overrideReasonSchema } from "./override-reason.ts";
import { pausesClock } from "./pauses-clock.ts";
import { restartClock, returnToQueue } from "./return-to-queue.ts";
import { expireHoldsOf, expireHoldsOver, keptSince, takeTime, timeOf } from "./take-slot.ts";
import { tellPatient } from "./tell-patient.ts";

/**
 * Moves a visit to another slot; it stays the same visit, so that a calendar changes its entry. A patient
 * answers the three questions of docs/clinical/journey.md section 4 first: any yes or not sure leaves the visit
 * where it is and has the clinic call at once. Moved by the clinic and not at the patient's wish, the case is
 * back in the queue with a call to make; moved past the window by the front desk, its clock runs on. Throws slot_taken
 * or not_bookable with the nearest times, and gives back what its patient held.
 */
export const moveAppointment = defineVerb({
  name: "appointments.move",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({
    appointmentId: z.uuid(),
    version: z.int().min(0),
    slotId: z.uuid(),
    /** Asked of a patient; staff ask on the telephone. */
    recheck: recheckSchema.optional(),
    /** Staff say whether the patient asked for it. */
    patientAsked: z.boolean().optional(),
    overrideReason: overrideReasonSchema,
  }),
  async run(context, { appointmentId, version, slotId, recheck, patientAsked, overrideReason }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const { case: row, home, gate, asker, visit } = await lockAppointment(context, appointmentId);
    const answer = (at: Date, worse: boolean) => ({ startsAt: at, worse });
    if (visit.status === "booked" && visit.slotId === slotId) {
      await audit({
        subjectId: row.id,
        details: { appointmentId, again: true },
      });
      return answer(visit.startsAt, false);
    }
    if (visit.version !== version || visit.status !== "booked") throw new VerbError("conflict");
    if (actor.kind === "staff" && patientAsked === undefined)
      throw new VerbError("invalid_input", ["patientAsked"]);
    if (actor.kind === "patient") {
      if (!recheck) throw new VerbError("invalid_input", ["recheck"]);
      if (needsCall(recheck)) {
        await callWhoIsWorse(context, home, row, recheck);
        await audit({
          subjectId: row.id,
          details: { appointmentId, worse: true },
        });
        return answer(visit.startsAt, true);
      }
    }

    const attempt = attemptOf(context, { moving: true, overrideReason });
    const since = await keptSince(tx, row, slotId, now());
    const byLink = { level: gate.level, startsAt: visit.startsAt, now: since ?? now() };
    const late = actor.kind === "patient" && (visit.startsAt <= now() || !mayChangeByLink(byLink));
    const against = late ? (["too-late-to-change"] as const) : [];
    const kept = keepingKind(gate, visit);
    const wish = { slotId, heldSince: since, gate: kept, attempt };
    const asked = { against, clinicId, hours: home.hours, asker, ...wish };
    const { wanted, windowEndsAt, overridden } = await fittingSlot(tx, asked).catch((refusal: unknown) => {
      throw since ? endingHold(context, row, slotId, refusal) : refusal;
    });
    await expireHoldsOf(tx, row);
    await expireHoldsOver(tx, wanted, now());
    const day = (at: Date) => dateOf(at, home.hours.timeZone);
    // Who was there on another day is not there yet.
    const isSameDay = day(wanted.startsAt).equals(day(visit.startsAt));
    const moved = await takeTime(tx, (under) =>
      under
        .update(appointment)
        .set({
          slotId,
          ...timeOf(wanted),
          checkedInAt: isSameDay ? visit.checkedInAt : null,
          caseLevelRank: rankOf(gate.level),
          windowEndsAt,
          overrideReason: overridden.length > 0 ? (overrideReason ?? null) : null,
          sequence: visit.sequence + 1,
          version: visit.version + 1,
        })
        .where(and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentId)))
        .returning(),
    );
    const [changed] = moved ?? [];
    if (!changed) throw await slotTaken(tx, asked, wanted);
    await tx
      .update(cases)
      .set({ locationId: wanted.locationId })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    const { details } = await countBreach(context, row);
    await tellPatient(context, home, changed, { news: "changed", once: `${changed.sequence}` });
    if (actor.kind === "staff" && !patientAsked) await returnToQueue(context, row, row.dueAt, "visit-moved");
    else {
      if (!overridden.includes("outside-window")) await takeBackCalls(tx, row);
      if (!pausesClock(row, home, overridden, attempt)) {
        if (row.status === "booked") await restartClock(context, row);
      } else if (isOpenStatus(row.status) && row.status !== "booked") {
        await tx
          .update(cases)
          .set({ status: "booked", version: row.version + 1 })
          .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
      }
    }
    await serveWaiting(context, row, slotId);
    await offerFreed(context, visit);
    await audit({
      subjectId: row.id,
      details: { appointmentId, overridden: overridden.join(" ") || null, ...details },
    });
    await tellPages(tx, clinicId);
    return answer(wanted.startsAt, false);
  },
});
