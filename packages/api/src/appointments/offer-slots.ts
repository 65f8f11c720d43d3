import { asksBeenHere, keepingKind } from "@preamble/booking/been-here";
import { ageRefusals } from "@preamble/booking/gate";
import { heldSince, secondsLeft } from "@preamble/booking/hold";
import { inPersonOnly } from "@preamble/booking/offers";
import { offeredSlots } from "@preamble/booking/offered-slots";
import { visitMinutes } from "@preamble/booking/visit-types";
import { waitsTooLong } from "@preamble/booking/window";
import { isOpenStatus } from "@preamble/db/case-status";
import { appointment } from "@preamble/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { instantSchema } from "../instant.ts";
import { attemptOf } from "./attempt.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";
import { type Free, freeSlots } from "./free-slots.ts";
import { noteNoSlot } from "./note-no-slot.ts";
import { putOffOf } from "./put-off-of.ts";
import { saidBeenHere } from "./said-been-here.ts";

/** As many as can be looked over at once. */
const shown = 12;

/**
 * The first slots that fit the urgency of a case, from now or from a later time on, and from when there are more; none
 * for an emergency or a case that was seen or closed. What a patient holds is among them. That a patient was shown
 * none at all stays on the case for staff, until one is, with a call to make, unless they want no visit now.
 */
export const offerSlots = defineVerb({
  name: "appointments.offer",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional(), from: instantSchema.optional() }),
  async run(context, { caseId, from }) {
    const { tx, actor, now, audit } = context;
    const {
      case: row,
      home,
      gate,
      asker,
    } = await loadBookableCase(
      context,
      bookableBy(context, caseId),
      actor.kind === "patient" ? "no key update" : "share",
    );
    const live = await tx
      .select({
        slotId: appointment.slotId,
        bookingKey: appointment.bookingKey,
        status: appointment.status,
        heldUntil: appointment.heldUntil,
        startsAt: appointment.startsAt,
        endsAt: appointment.endsAt,
        visitType: appointment.visitType,
      })
      .from(appointment)
      .where(
        and(
          eq(appointment.clinicId, actor.clinicId),
          eq(appointment.caseId, row.id),
          inArray(appointment.status, ["held", "booked"]),
        ),
      );
    const booked = live.find(({ status }) => status === "booked");
    const held = live.find(({ status, heldUntil }) => status === "held" && heldUntil && heldUntil > now());
    const attempt = attemptOf(context, { moving: booked !== undefined });
    const whose = { clinicId: actor.clinicId, hours: home.hours, asker, now: now() };
    // To be confirmed or given back, it is shown whichever list was asked for.
    const kept = actor.kind === "patient" && !booked ? held : undefined;
    const since = kept?.startsAt ?? from ?? now();
    // A case that was seen or closed needs no visit.
    const ended = !isOpenStatus(row.status);
    const windowEndsAt = ended ? null : gate.windowEndsAt;
    // What is left in the room decides whether a call is offered the same day, so that all of that day is read.
    const reads = gate.level === "same-day" || since < now() ? now() : since;
    const own = held?.heldUntil && { slotId: held.slotId, heldSince: heldSince(held.heldUntil) };
    const asked = { ...keepingKind(gate, booked ?? null), ...attempt };
    const fitting = (free: readonly Free[]) =>
      offeredSlots(
        free.map((one) => (one.slotId === own?.slotId ? { ...one, ...own } : one)),
        asked,
      ).filter(({ startsAt }) => startsAt >= since);
    const free = windowEndsAt
      ? await freeSlots(tx, { ...whose, from: reads, until: windowEndsAt }, (some) => {
          const fit = fitting(some);
          return gate.level !== "same-day" && firstOf(fit).length < fit.length;
        })
      : [];
    const offered = fitting(free);
    const slots = firstOf(offered);
    const later = offered[slots.length]?.startsAt ?? null;
    const refusedByAge = ageRefusals(gate);
    const none = windowEndsAt !== null && refusedByAge.length === 0 && !held && slots.length === 0;
    if (actor.kind === "patient" && !booked && !from) await noteNoSlot(context, home, row, none);
    // Nothing of the kind that was said is left in the whole window.
    const otherKind = { ...gate, ...attempt, beenHere: gate.beenHere === "yes" ? "no" : "yes" } as const;
    const otherKindFree =
      none && gate.beenHere !== null && asksBeenHere(gate) && offeredSlots(free, otherKind).length > 0;
    await audit({ subjectId: row.id });
    return {
      timeZone: home.hours.timeZone,
      waitsTooLong: waitsTooLong({
        windowEndsAt,
        visit: booked ?? null,
        anyOffered: slots.length > 0,
      }),
      booked: booked
        ? { startsAt: booked.startsAt, visitType: booked.visitType, over: booked.endsAt <= now() }
        : null,
      /** What this case keeps and has not confirmed; its key goes to the patient alone, who books with it. */
      held:
        held?.heldUntil && actor.kind === "patient"
          ? {
              slotId: held.slotId,
              bookingKey: held.bookingKey,
              heldUntil: held.heldUntil,
              secondsLeft: secondsLeft(held.heldUntil, now()),
            }
          : null,
      /** Whether the patient was here before, where that chooses between what is offered. */
      beenHere: saidBeenHere(row, gate),
      putOff: await putOffOf(tx, row, gate),
      /** Whether none is left, and one would be with another answer to that: the front desk may book it. */
      otherKindFree,
      /** Whether the case has left the queue, and no visit is offered any more. */
      ended,
      /** Why no slot at all may be booked at this age; none where one may. */
      ageRefusals: refusedByAge,
      /** By when a visit must begin; null where none is offered. */
      windowEndsAt,
      /** Whether calls and videos are left out, as this patient must be seen in the room. */
      inPersonOnly: inPersonOnly(gate.rules, gate.ageYears),
      /** From when there are more of them; null where these are the last. */
      later,
      slots: slots.map(({ slotId, startsAt, visitType, clinician, location }) => ({
        slotId,
        startsAt,
        visitType,
        minutes: visitMinutes(visitType, asker),
        clinician,
        location,
      })),
    };
  },
});

/** The first of them; those that begin with the last of these are shown too, so that none is between two lists. */
function firstOf<S extends { startsAt: Date }>(slots: readonly S[]): readonly S[] {
  const last = slots[shown - 1];
  return last ? slots.filter(({ startsAt }, index) => index < shown || startsAt <= last.startsAt) : slots;
}
