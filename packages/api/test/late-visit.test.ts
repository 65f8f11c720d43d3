import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor, StaffRole } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { appointment, cases, slot } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { escalateCase } from "../src/cases/escalate-case.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const week = 7 * 24 * 60;

/** A case that is due within two weeks (VS-030), a visit free on Wednesday and one a week past its window. */
async function scene() {
  const { id: clinicId, visitor } = await world.clinic();
  const [inside] = await world.slots(clinicId);
  if (!inside) throw new Error("The scene is empty.");
  const [late] = await withClinic(world.database, clinicId, (tx) =>
    tx
      .insert(slot)
      .values({
        ...inside,
        id: randomUUID(),
        startsAt: addMinutes(inside.startsAt, 3 * week),
        endsAt: addMinutes(inside.endsAt, 3 * week),
      })
      .returning(),
  );
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-030"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const found = async () => {
    const [row] = await withClinic(world.database, clinicId, (tx) => tx.select().from(cases));
    if (!row) throw new Error("There is no case.");
    return row;
  };
  const { id: caseId, dueAt } = await found();
  const staff = (role: StaffRole) => world.staff(clinicId, [role]);
  const overrideReason = "The patient is abroad until then.";
  return {
    caseId,
    staff,
    found,
    inside: inside.id,
    late: late?.id,
    book: (by: Actor, slotId: string | undefined, reason?: string) =>
      world.act(bookAppointment, by, { caseId, slotId, bookingKey: randomUUID(), overrideReason: reason }),
    bookLate: async (role: StaffRole) =>
      world.act(bookAppointment, await staff(role), {
        caseId,
        slotId: late?.id,
        bookingKey: randomUUID(),
        overrideReason,
      }),
    move: async (slotId: string | undefined, reason?: string) => {
      const [visit] = await withClinic(world.database, clinicId, (tx) =>
        tx.select().from(appointment).where(eq(appointment.status, "booked")),
      );
      return world.act(moveAppointment, await staff("front-desk"), {
        appointmentId: visit?.id,
        version: visit?.version,
        slotId,
        patientAsked: true,
        overrideReason: reason,
      });
    },
    overrideReason,
    /** Who is told once half of the time is over, as the job of the clock's own start does it. */
    told: async () => {
      const system: Actor = { kind: "system", clinicId };
      const half = { ...world.services, now: () => addMinutes(monday, week) };
      return (await world.act(escalateCase, system, { caseId, dueAt, step: 1 }, half)).recipients;
    },
  };
}

/** docs/clinical/journey.md section 4: booking inside the window pauses the clock. */
describe("a visit that the front desk books past the window", () => {
  it("leaves the clock running, and it is brought before people", async () => {
    const { bookLate, found, told } = await scene();
    await bookLate("front-desk");
    expect((await found()).status).toBe("new");
    expect(await told()).toEqual(["oncall@example.org"]);
  });

  it("stops no clock until a clinician has looked", async () => {
    const { caseId, staff, bookLate, found, told } = await scene();
    await bookLate("front-desk");
    const { version } = await found();
    await world.act(reviewCase, await staff("clinician"), { caseId, version, level: "within-2-weeks" });
    expect(await told()).toEqual([]);
  });

  it("pauses it as any other where a clinician books it, or has looked before", async () => {
    const byClinician = await scene();
    await byClinician.bookLate("clinician");
    expect((await byClinician.found()).status).toBe("booked");
    expect(await byClinician.told()).toEqual([]);

    const looked = await scene();
    const { version } = await looked.found();
    await world.act(reviewCase, await looked.staff("clinician"), {
      caseId: looked.caseId,
      version,
      level: "within-2-weeks",
    });
    await looked.bookLate("front-desk");
    expect((await looked.found()).status).toBe("booked");
  });
});

describe("a visit that is moved at the patient's wish", () => {
  it("past the window has the clock run on, and back inside it pauses it again", async () => {
    const { staff, inside, late, book, move, overrideReason, found, told } = await scene();
    await book(await staff("front-desk"), inside);
    expect((await found()).status).toBe("booked");
    await move(late, overrideReason);
    expect((await found()).status).toBe("new");
    await move(inside);
    expect((await found()).status).toBe("booked");
    expect(await told()).toEqual([]);
  });
});
