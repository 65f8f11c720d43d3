import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { appointment, cases } from "@preamble/db/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A patient whose form is sent, at the desk on Monday at 10:00; a visit is free at 10:30 and one on Wednesday. */
async function atTheDesk(vignette: string) {
  const { id: clinicId, visitor } = await world.clinic();
  const [today, wednesday] = await world.slots(clinicId);
  await world.owner.query(
    `update slot set starts_at = '2026-03-02T15:30:00Z', ends_at = '2026-03-02T16:15:00Z' where id = $1`,
    [today?.id],
  );
  const { intakeId, actor } = await world.patient(visitor, workedAnswers(vignette));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const desk = await world.staff(clinicId, ["front-desk"]);
  const [row] = await withClinic(world.database, clinicId, (tx) => tx.select().from(cases));
  const book = (slotId: string | undefined, more: object = {}) =>
    world.act(bookAppointment, desk, {
      caseId: row?.id,
      slotId,
      bookingKey: randomUUID(),
      here: true,
      ...more,
    });
  const visits = () => withClinic(world.database, clinicId, (tx) => tx.select().from(appointment));
  return { actor, today, wednesday, book, visits };
}

it("the desk books a time of today for who stands there, and they are checked in", async () => {
  const { today, book, visits } = await atTheDesk("VS-069");
  await book(today?.id);
  expect(await visits()).toMatchObject([{ status: "booked", checkedInAt: monday, overrideReason: null }]);
});

it("another day is not for who stands there now", async () => {
  const { wednesday, book, visits } = await atTheDesk("VS-069");
  expect(await refusal(book(wednesday?.id))).toMatchObject({ code: "not_bookable", reasons: ["not-today"] });
  expect(await visits()).toEqual([]);
});

it("an emergency gets no time at the desk, whatever is written", async () => {
  const { today, book, visits } = await atTheDesk("VS-008");
  for (const more of [{}, { overrideReason: "stands at the desk" }]) {
    const refused = await refusal(book(today?.id, more));
    expect(refused.code).toBe("not_bookable");
    expect(refused.reasons).toContain("emergency");
  }
  expect(await visits()).toEqual([]);
});

it("a patient does not say so of themselves", async () => {
  const { actor, today } = await atTheDesk("VS-069");
  const own = { slotId: today?.id, bookingKey: randomUUID(), here: true };
  expect(await refusal(world.act(bookAppointment, actor, own))).toEqual({
    code: "invalid_input",
    reasons: ["here"],
  });
});
