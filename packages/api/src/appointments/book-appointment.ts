import { mayBook } from "@preamble/booking/gate";
import { isRemote } from "@preamble/booking/offers";
import { appointment, cases, slot } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadBookableCase } from "./bookable-case.ts";
import { freeSlots } from "./free-slots.ts";
import { bookableBy } from "./offer-slots.ts";

/**
 * Takes a slot for a case. The gate decides first, the exclusion constraint last: of two at once one gets
 * slot_taken. Sent twice under one key it is done once. Refusals carry every reason of the gate.
 */
export const bookAppointment = defineVerb({
  name: "appointments.book",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({
    caseId: z.uuid().optional(),
    slotId: z.uuid(),
    bookingKey: z.uuid(),
    overrideReason: z.string().trim().min(3).max(500).optional(),
  }),
  async run(context, { caseId, slotId, bookingKey, overrideReason }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    // Of two bookings of one case the second waits here: both would go on to change the case.
    const { case: row, gate } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    const [known] = await tx
      .select({ startsAt: appointment.startsAt, caseId: appointment.caseId })
      .from(appointment)
      .where(and(eq(appointment.clinicId, clinicId), eq(appointment.bookingKey, bookingKey)));
    if (known?.caseId === row.id) {
      await audit({ action: "appointments.book", subjectId: row.id, details: { again: true } });
      return { startsAt: known.startsAt };
    }
    if (known) throw new VerbError("conflict");

    const [wanted] = await tx
      .select()
      .from(slot)
      .where(and(eq(slot.clinicId, clinicId), eq(slot.id, slotId)));
    if (!wanted) throw new VerbError("not_found");
    const patientActs = actor.kind === "patient";
    const clinician = actor.kind === "staff" && actor.roles.includes("clinician");
    const free = gate.windowEndsAt ? await freeSlots(tx, clinicId, now(), gate.windowEndsAt) : [];
    const answer = mayBook({
      ...gate,
      inPersonLeft: free.some(({ visitType, keptFor }) => !isRemote(visitType) && keptFor !== null),
      slot: wanted,
      now: now(),
      route: patientActs ? "patient" : "staff",
      role: patientActs ? "patient" : clinician ? "clinician" : "front-desk",
      overrideReason: patientActs ? undefined : overrideReason,
    });
    if (!answer.allowed) throw new VerbError("not_bookable", answer.reasons);
    if (!gate.windowEndsAt) throw new VerbError("not_bookable", ["emergency"]);

    const [booked] = await tx
      .insert(appointment)
      .values({
        clinicId,
        bookingKey,
        slotId,
        caseId: row.id,
        patientId: row.patientId,
        staffMemberId: wanted.staffMemberId,
        visitType: wanted.visitType,
        startsAt: wanted.startsAt,
        endsAt: wanted.endsAt,
        status: "booked",
        caseLevelRank: rankOf(gate.level),
        windowEndsAt: gate.windowEndsAt,
        overrideReason: answer.overridden.length > 0 ? (overrideReason ?? null) : null,
      })
      .onConflictDoNothing()
      .returning({ id: appointment.id, startsAt: appointment.startsAt });
    if (!booked) throw new VerbError("slot_taken");
    await tx
      .update(cases)
      .set({ status: "booked", version: row.version + 1 })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    await audit({
      action: "appointments.book",
      subjectId: row.id,
      details: { appointmentId: booked.id, overridden: answer.overridden.join(" ") || null },
    });
    await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
    return { startsAt: booked.startsAt };
  },
});
