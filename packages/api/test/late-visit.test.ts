import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor, StaffRole } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { appointment, cases, slot, task } from "@preamble/db/schema";
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
  const again = (minutes: number) => ({
    ...inside,
    id: randomUUID(),
    startsAt: addMinutes(inside.startsAt, minutes),
    endsAt: addMinutes(inside.endsAt, minutes),
  });
  const [late, nextDay] = await withClinic(world.database, clinicId, (tx) =>
    tx
      .insert(slot)
      .values([again(3 * week), again(24 * 60)])
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
  const booked = async () => {
    const [visit] = await withClinic(world.database, clinicId, (tx) =>
      tx.select().from(appointment).where(eq(appointment.status, "booked")),
    );
    return { appointmentId: visit?.id, version: visit?.version };
  };
  return {
    caseId,
    actor,
    staff,
    found,
    booked,
    nextDay: nextDay?.id,
    calls: () => withClinic(world.database, clinicId, (tx) => tx.select().from(task)),
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
    move: async (slotId: string | undefined, reason?: string, patientAsked = true) =>
      world.act(moveAppointment, await staff("front-desk"), {
        ...(await booked()),
        slotId,
        patientAsked,
        overrideReason: reason,
      }),
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

describe("a visit that the clinic moved, though nobody had asked for it", () => {
  it("stops the clock again once the patient has chosen a time inside the window, and nobody is to call", async () => {
    const { actor, staff, inside, nextDay, book, booked, move, found, told, calls } = await scene();
    await book(await staff("front-desk"), inside);
    await move(nextDay, undefined, false);
    expect([(await found()).status, (await calls()).map(({ cause }) => cause)]).toEqual([
      "new",
      ["visit-moved"],
    ]);
    const recheck = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" };
    await world.act(moveAppointment, actor, { ...(await booked()), slotId: inside, recheck });
    expect([(await found()).status, await calls()]).toEqual(["booked", []]);
    expect(await told()).toEqual([]);
  });

  it("leaves nobody to call either where a clinician has looked in between", async () => {
    const { actor, caseId, staff, inside, nextDay, book, booked, move, found, calls } = await scene();
    await book(await staff("front-desk"), inside);
    await move(nextDay, undefined, false);
    const { version } = await found();
    await world.act(reviewCase, await staff("clinician"), { caseId, version, level: "within-2-weeks" });
    expect((await found()).status).toBe("in-review");
    const recheck = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" };
    await world.act(moveAppointment, actor, { ...(await booked()), slotId: inside, recheck });
    expect([(await found()).status, await calls()]).toEqual(["booked", []]);
  });
});
