import { randomUUID } from "node:crypto";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import { offerSlots } from "@preamble/api/appointments/offer-slots";
import { sayBeenHere } from "@preamble/api/appointments/say-been-here";
import { acknowledgeCase } from "@preamble/api/cases/acknowledge-case";
import { joinWaitlist } from "@preamble/api/waitlist/join-waitlist";
import { addMinutes } from "@preamble/booking/wall-time";
import { type CaseStatus, isOpenStatus } from "@preamble/db/case-status";
import { type Tx, withClinic } from "@preamble/db/client";
import { appointment, call, cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { DemoPatient } from "./demo-patient.ts";
import type { SentForm } from "./send-form.ts";
import type { Stage } from "./stage.ts";

const minutesUntilDone = 120;

/** What the clinic did about a case up to now, save its visit. */
export async function playClinic(stage: Stage, one: DemoPatient, { actor }: SentForm): Promise<void> {
  const { clinicId, services, staff, act } = stage;
  const { intakeId } = actor;
  const own = and(eq(cases.clinicId, clinicId), eq(cases.intakeId, intakeId));
  const [found] = await withClinic(services.database, clinicId, (tx) =>
    tx.select({ id: cases.id, version: cases.version }).from(cases).where(own),
  );
  if (!found) throw new Error("A form of the demo has no case.");
  if (one.acknowledged) {
    const { by, minutesLater } = one.acknowledged;
    const seen = { caseId: found.id, version: found.version };
    await act(addMinutes(one.at, minutesLater), acknowledgeCase, staff(by), seen);
  }
  await withClinic(services.database, clinicId, async (tx) => {
    const calls = (one.calls ?? []).map(({ by, minutesLater, outcome }) => ({
      clinicId,
      caseId: found.id,
      staffMemberId: staff(by).staffMemberId,
      outcome,
      createdAt: addMinutes(one.at, minutesLater),
    }));
    if (calls.length > 0) await tx.insert(call).values(calls);
    await tx
      .update(cases)
      .set({
        // These come of a visit, which is taken while the case is open.
        ...(one.status !== "booked" && one.status !== "seen" && { status: one.status }),
        ...(!isOpenStatus(one.status) && { endedAt: addMinutes(one.at, minutesUntilDone) }),
        ...(one.owner && { ownerId: staff(one.owner).staffMemberId }),
      })
      .where(own);
  });
}

/** Books the first visit that is offered, of one type if named, as the patient does; false when none is. */
async function book(stage: Stage, at: Date, one: DemoPatient, { actor }: SentForm, until?: Date) {
  const isWanted = ({ visitType, startsAt }: { visitType: string; startsAt: Date }) =>
    (!one.visit || visitType === one.visit) && (!until || startsAt < until);
  let { slots, later, beenHere } = await stage.act(at, offerSlots, actor, {});
  let slot = slots.find(isWanted);
  while (!slot && later && (!until || later < until)) {
    ({ slots, later, beenHere } = await stage.act(at, offerSlots, actor, { from: later.toISOString() }));
    slot = slots.find(isWanted);
  }
  if (!slot) return false;
  if (beenHere.asked) {
    const isNew = slot.visitType === "new-visit" || slot.visitType === "physio-first";
    await stage.act(at, sayBeenHere, actor, { beenHere: isNew ? "no" : "yes" });
  }
  await stage.act(at, bookAppointment, actor, { slotId: slot.slotId, bookingKey: randomUUID() });
  return true;
}

/** The visit that is ahead. */
export async function bookVisit(stage: Stage, now: Date, one: DemoPatient, form: SentForm): Promise<void> {
  if (!(await book(stage, now, one, form))) throw new Error(`No visit is left for ${one.name}.`);
  if (one.waits) await stage.act(now, joinWaitlist, form.actor, {});
}

/** A visit that has been: booked when the form came and seen since; closed where none was to be had. */
export async function playSeen(stage: Stage, now: Date, one: DemoPatient, form: SentForm): Promise<void> {
  const wasSeen = await book(stage, one.at, one, form, addMinutes(now, -90));
  const status: CaseStatus = wasSeen ? "seen" : "closed";
  await onCase(stage, form, async (tx, caseId) => {
    const { clinicId } = stage;
    await tx
      .update(appointment)
      .set({ status: "seen" })
      .where(and(eq(appointment.clinicId, clinicId), eq(appointment.caseId, caseId)));
    await tx
      .update(cases)
      .set({ status })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
  });
}

function onCase(
  { clinicId, services }: Stage,
  { actor }: SentForm,
  run: (tx: Tx, caseId: string) => Promise<void>,
): Promise<void> {
  return withClinic(services.database, clinicId, async (tx) => {
    const [found] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.intakeId, actor.intakeId)));
    if (found) await run(tx, found.id);
  });
}
