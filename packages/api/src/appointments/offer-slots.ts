import { ageRefusals } from "@preamble/booking/gate";
import { offeredSlots } from "@preamble/booking/offered-slots";
import { waitsTooLong } from "@preamble/booking/window";
import { appointment, cases } from "@preamble/db/schema";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb, type VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { attemptOf } from "./attempt.ts";
import { askerOf, loadBookableCase } from "./bookable-case.ts";
import { freeSlots } from "./free-slots.ts";

const shown = 12;

/** The case that the actor may book: a patient's own, named or not, or the one that staff name. */
export function bookableBy({ actor }: VerbContext, caseId: string | undefined): readonly [SQL, ...SQL[]] {
  const named = caseId ? eq(cases.id, caseId) : null;
  if (actor.kind === "patient") return [eq(cases.intakeId, actor.intakeId), ...(named ? [named] : [])];
  if (!named) throw new VerbError("invalid_input", ["caseId"]);
  return [named];
}

/**
 * The first slots that fit the urgency of a case; none for an emergency. That a patient was shown none stays on the
 * case for staff, until one is.
 */
export const offerSlots = defineVerb({
  name: "appointments.offer",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run(context, { caseId }) {
    const { tx, actor, now, audit } = context;
    const {
      case: row,
      home,
      gate,
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
    const free = gate.windowEndsAt
      ? await freeSlots(tx, {
          clinicId: actor.clinicId,
          asker: askerOf(row),
          now: now(),
          until: gate.windowEndsAt,
        })
      : [];
    const slots = offeredSlots(free, { ...gate, ...attempt });
    const refusedByAge = ageRefusals(gate);
    const none = gate.windowEndsAt !== null && refusedByAge.length === 0 && !held && slots.length === 0;
    if (actor.kind === "patient" && !booked && none !== (row.noSlotAt !== null)) {
      await tx
        .update(cases)
        .set({ noSlotAt: none ? now() : null })
        .where(and(eq(cases.clinicId, actor.clinicId), eq(cases.id, row.id)));
      await tx.execute(sql`select pg_notify('changed', ${actor.clinicId})`);
    }
    await audit({ action: "appointments.offer", subjectId: row.id });
    return {
      timeZone: home.hours.timeZone,
      waitsTooLong: waitsTooLong({
        windowEndsAt: gate.windowEndsAt,
        visit: booked ?? null,
        offered: slots.length,
      }),
      booked: booked ? { startsAt: booked.startsAt, visitType: booked.visitType } : null,
      /** What this case keeps and has not confirmed; its key goes to the patient alone, who books with it. */
      held:
        held?.heldUntil && actor.kind === "patient"
          ? { slotId: held.slotId, bookingKey: held.bookingKey, heldUntil: held.heldUntil }
          : null,
      /** Why no slot at all may be booked at this age; none where one may. */
      ageRefusals: refusedByAge,
      slots: slots.slice(0, shown).map(({ slotId, startsAt, visitType, clinician, location }) => ({
        slotId,
        startsAt,
        visitType,
        clinician,
        location,
      })),
    };
  },
});
