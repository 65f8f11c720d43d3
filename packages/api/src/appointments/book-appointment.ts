import { heldSince } from "@preamble/booking/hold";
import { clockRuns, isOpenStatus } from "@preamble/db/case-status";
import { appointment, cases, patient } from "@preamble/db/schema";
import { emailPattern, longestEmail } from "@preamble/domain/email";
import { rankOf } from "@preamble/domain/levels";
import { and, eq, or } from "drizzle-orm";
import { z } from "zod";
import { countBreach } from "../cases/count-breach.ts";
import { isToday } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { serveWaiting } from "../waitlist/end-waiting.ts";
import { tellPages } from "../tell-pages.ts";
import { attemptOf } from "./attempt.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";
import { takeBackCalls } from "./call-at-once.ts";
import { endingHold } from "./ending-hold.ts";
import { fittingSlot, slotTaken } from "./fitting-slot.ts";
import { overrideReasonSchema } from "./override-reason.ts";
import { pausesClock } from "./pauses-clock.ts";
import { expireHoldsOf, expireHoldsOver, takeTime, timeOf } from "./take-slot.ts";
import { tellPatient } from "./tell-patient.ts";

/**
 * Takes a slot for a case, held under the same key or free. The gate decides first, the exclusion constraint
 * last: of two at once one gets slot_taken. Sent twice under one key it is done once. A refusal carries every
 * reason of the gate and the nearest times that may be had, and gives back what its patient held; a hold that ran out
 * is expired, and a case that has a visit already is a conflict: it is moved instead; so is one that was seen or
 * closed. Past the window the front desk's reason leaves the clock of the case running. For a patient who stands at the
 * desk staff check in as they book, which takes a time of today: another day is not_bookable with not-today.
 */
export const bookAppointment = defineVerb({
  name: "appointments.book",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({
    caseId: z.uuid().optional(),
    slotId: z.uuid(),
    bookingKey: z.uuid(),
    /** Where the visit is confirmed to; null takes back the address that was given before. */
    email: z.string().max(longestEmail).regex(emailPattern).nullable().optional(),
    overrideReason: overrideReasonSchema,
    /** Of staff: the patient stands at the desk. */
    here: z.boolean().optional(),
  }),
  async run(context, { caseId, slotId, bookingKey, email, overrideReason, here = false }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    if (here && actor.kind !== "staff") throw new VerbError("invalid_input", ["here"]);
    // Of two bookings of one case the second waits here: both would go on to change the case.
    const {
      case: row,
      home,
      gate,
      asker,
    } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    const before = await tx
      .select()
      .from(appointment)
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          or(eq(appointment.caseId, row.id), eq(appointment.bookingKey, bookingKey)),
        ),
      );
    const known = before.find((one) => one.bookingKey === bookingKey);
    if (known && (known.caseId !== row.id || known.slotId !== slotId)) throw new VerbError("conflict");
    if (known && known.status !== "held" && known.status !== "expired") {
      await audit({ subjectId: row.id, details: { again: true } });
      return { startsAt: known.startsAt };
    }
    if (known && (known.status === "expired" || !known.heldUntil || known.heldUntil <= now())) {
      throw new VerbError("expired");
    }
    const refused = (refusal: unknown) => (known ? endingHold(context, row, slotId, refusal) : refusal);
    if (!isOpenStatus(row.status)) throw refused(new VerbError("conflict", ["case-closed"]));
    if (before.some(({ status }) => status === "booked")) throw new VerbError("conflict", ["already-booked"]);

    const attempt = attemptOf(context, { moving: false, overrideReason });
    const kept = known?.heldUntil ? { heldSince: heldSince(known.heldUntil) } : {};
    const asked = { clinicId, hours: home.hours, asker, slotId, gate, attempt, ...kept };
    const { wanted, windowEndsAt, overridden } = await fittingSlot(tx, asked).catch((refusal: unknown) => {
      throw refused(refusal);
    });
    if (here && !isToday(wanted.startsAt, home, now())) throw new VerbError("not_bookable", ["not-today"]);
    const booking = {
      status: "booked" as const,
      checkedInAt: here ? now() : null,
      caseLevelRank: rankOf(gate.level),
      windowEndsAt,
      overrideReason: overridden.length > 0 ? (overrideReason ?? null) : null,
    };
    const booked = known ? await confirmHeld(known.id) : await insertBooked();
    if (!booked) throw await slotTaken(tx, asked, wanted);
    const { details } = await countBreach(context, row);
    const paused = !clockRuns({ ...row, level: gate.level }) || pausesClock(row, home, overridden, attempt);
    await tx
      .update(cases)
      .set({
        ...(paused && { status: "booked" }),
        noSlotAt: null,
        askAgainAt: null,
        locationId: wanted.locationId,
        version: row.version + 1,
      })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    if (email !== undefined) {
      await tx
        .update(patient)
        .set({ email })
        .where(and(eq(patient.clinicId, clinicId), eq(patient.id, row.patientId)));
    }
    if (!overridden.includes("outside-window")) await takeBackCalls(tx, row);
    await serveWaiting(context, row, slotId);
    await tellPatient(context, home, booked, { news: "confirmed", once: "" });
    await audit({
      subjectId: row.id,
      details: { appointmentId: booked.id, overridden: overridden.join(" ") || null, here, ...details },
    });
    await tellPages(tx, clinicId);
    return { startsAt: booked.startsAt };

    // Whoever expired the hold since it was read may have given its time away.
    async function confirmHeld(id: string) {
      const [confirmed] = await tx
        .update(appointment)
        .set(booking)
        .where(
          and(eq(appointment.clinicId, clinicId), eq(appointment.id, id), eq(appointment.status, "held")),
        )
        .returning();
      if (!confirmed) throw new VerbError("expired");
      return confirmed;
    }

    async function insertBooked() {
      await expireHoldsOf(tx, row);
      await expireHoldsOver(tx, wanted, now());
      const taken = await takeTime(tx, (under) =>
        under
          .insert(appointment)
          .values({
            ...booking,
            clinicId,
            bookingKey,
            slotId,
            caseId: row.id,
            patientId: row.patientId,
            ...timeOf(wanted),
          })
          .onConflictDoNothing()
          .returning(),
      );
      return taken?.[0];
    }
  },
});
