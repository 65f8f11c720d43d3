import { keepingKind } from "@preamble/booking/been-here";
import { holdMinutes, secondsLeft } from "@preamble/booking/hold";
import { addMinutes } from "@preamble/booking/wall-time";
import { isOpenStatus } from "@preamble/db/case-status";
import { appointment } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { attemptOf } from "./attempt.ts";
import { bookedVisit } from "./booked-visit.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";
import { fittingSlot, slotTaken } from "./fitting-slot.ts";
import { expireHoldsOf, expireHoldsOver, takeTime, timeOf } from "./take-slot.ts";

/**
 * Keeps a slot for a case for 10 minutes, under the key that books it; what the case held before is given
 * back. Throws slot_taken or not_bookable, each with the nearest times that may be had, and conflict where
 * the key was used for something else or the case was seen or closed.
 */
export const holdSlot = defineVerb({
  name: "appointments.hold",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ slotId: z.uuid(), bookingKey: z.uuid() }),
  async run(context, { slotId, bookingKey }) {
    const { tx, actor, now, audit, jobs } = context;
    const { clinicId } = actor;
    const {
      case: row,
      home,
      gate,
      asker,
    } = await loadBookableCase(context, bookableBy(context, undefined), "no key update");
    const [known] = await tx
      .select()
      .from(appointment)
      .where(and(eq(appointment.clinicId, clinicId), eq(appointment.bookingKey, bookingKey)));
    if (known && (known.caseId !== row.id || known.slotId !== slotId)) throw new VerbError("conflict");
    if (known) {
      if (known.status !== "held" || !known.heldUntil || known.heldUntil <= now()) {
        throw new VerbError("expired");
      }
      await audit({ subjectId: row.id, details: { again: true } });
      const { startsAt, heldUntil } = known;
      return { startsAt, heldUntil, secondsLeft: secondsLeft(heldUntil, now()) };
    }

    if (!isOpenStatus(row.status)) throw new VerbError("conflict", ["case-closed"]);
    const visit = await bookedVisit(tx, row);
    const asked = {
      clinicId,
      hours: home.hours,
      asker,
      slotId,
      gate: keepingKind(gate, visit),
      attempt: attemptOf(context, { moving: visit !== null }),
    };
    const { wanted, windowEndsAt } = await fittingSlot(tx, asked);
    await expireHoldsOf(tx, row);
    await expireHoldsOver(tx, wanted, now());
    const heldUntil = addMinutes(now(), holdMinutes);
    const [held] =
      (await takeTime(tx, (under) =>
        under
          .insert(appointment)
          .values({
            clinicId,
            bookingKey,
            slotId,
            caseId: row.id,
            patientId: row.patientId,
            ...timeOf(wanted),
            status: "held",
            heldUntil,
            caseLevelRank: rankOf(gate.level),
            windowEndsAt,
          })
          .onConflictDoNothing()
          .returning({ id: appointment.id }),
      )) ?? [];
    if (!held) throw await slotTaken(tx, asked, wanted);
    await jobs.send(tx, "appointment.expireHold", { clinicId, appointmentId: held.id }, heldUntil);
    await audit({ subjectId: row.id, details: { appointmentId: held.id } });
    return { startsAt: wanted.startsAt, heldUntil, secondsLeft: secondsLeft(heldUntil, now()) };
  },
});
