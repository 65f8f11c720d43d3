import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { setScene } from "./scene.ts";
import { event, openWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

describe("sent at once under one key it is done once, and each gets the same answer", () => {
  const times = 6;
  const at = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: times }, run));

  it("a form", async () => {
    const { ids, patient: actor, clinicId } = await setScene(world, (await world.clinic()).visitor, "open");
    const input = { intakeId: ids.intakeId, submissionKey: randomUUID() };
    const answers = await at(() => world.act(submitIntake, actor, input));
    expect(answers).toEqual(Array(times).fill(answers[0]));
    const { rows } = await world.owner.query("select from submission where clinic_id = $1", [clinicId]);
    expect(rows).toHaveLength(1);
  });

  it("a booking", async () => {
    const { ids, patient: actor, clinicId } = await setScene(world, (await world.clinic()).visitor, "sent");
    const input = { slotId: ids.slotId, bookingKey: randomUUID() };
    const answers = await at(() => world.act(bookAppointment, actor, input));
    expect(answers).toEqual(Array(times).fill(answers[0]));
    const { rows } = await world.owner.query("select from appointment where clinic_id = $1", [clinicId]);
    expect(rows).toHaveLength(1);
  });

  it("an answer", async () => {
    const { ids, patient: actor } = await setScene(world, (await world.clinic()).visitor, "open");
    const input = { intakeId: ids.intakeId, events: [event("fainted", true)] };
    await at(() => world.act(saveAnswers, actor, input));
    const { rows } = await world.owner.query("select from answer_event where event_id = $1", [
      input.events[0]?.eventId,
    ]);
    expect(rows).toHaveLength(1);
  });
});
