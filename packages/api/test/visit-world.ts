import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { task } from "@preamble/db/schema";
import { expect } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { openWorld, workedAnswers } from "./world.ts";

/** Three times no to the questions before a visit is moved. */
export const no = {
  "bladder-bowel-saddle": "no",
  "legs-or-walking": "no",
  "fever-chest-or-worse": "no",
} as const;

/** A world of patients who look after a visit that they booked. */
export async function openVisitWorld() {
  const world = await openWorld();
  const on = (instant: Date) => ({ ...world.services, now: () => instant });

  /** A routine patient (VS-069) with a visit on Wednesday 4 March, 10:00 in New York. */
  async function booked() {
    const { id: clinicId, visitor } = await world.clinic();
    const [slot] = await world.slots(clinicId);
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    expect((await world.act(getVisit, actor, {})).visit).toBeNull();
    await world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: randomUUID() });
    const { visit } = await world.act(getVisit, actor, {});
    if (!slot || !visit) throw new Error("Nothing is booked.");
    const tasks = () => withClinic(world.database, clinicId, (tx) => tx.select().from(task));
    return { clinicId, actor, slot, visit, tasks };
  }

  return { ...world, on, booked };
}
