import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { slot } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { getResult } from "../src/intake/get-result.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Who sent these answers to a clinic that has nothing free but a call in an hour. */
async function withCallLeft(answers: Answers) {
  const { id: clinicId, visitor } = await world.clinic();
  const [made] = await world.slots(clinicId);
  if (!made) throw new Error("The scene is empty.");
  const { intakeId, actor } = await world.patient(visitor, answers);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const startsAt = addMinutes(monday, 60);
  const [call] = await withClinic(world.database, clinicId, async (tx) => {
    await tx.delete(slot);
    return tx
      .insert(slot)
      .values({
        ...made,
        id: randomUUID(),
        visitType: "phone-call",
        startsAt,
        endsAt: addMinutes(startsAt, 15),
      })
      .returning();
  });
  return {
    level: (await world.act(getResult, actor, { intakeId })).level,
    offered: async () => (await world.act(offerSlots, actor, {})).slots.map(({ visitType }) => visitType),
    book: () => refusal(world.act(bookAppointment, actor, { slotId: call?.id, bookingKey: randomUUID() })),
  };
}

/** docs/clinical/journey.md section 4: never closed by telephone or video, the families cauda-equina and others. */
describe("a case that is the same day for a rule of the room that the patient was not sure of", () => {
  it("takes no call, though no time in the room is left", async () => {
    const { level, offered, book } = await withCallLeft(workedAnswers("VS-015"));
    expect(level).toBe("same-day");
    expect(await offered()).toEqual([]);
    expect(await book()).toEqual({ code: "not_bookable", reasons: ["mode-not-allowed"] });
  });

  it("takes it where the rule is none of the room", async () => {
    const { level, offered, book } = await withCallLeft({
      ...workedAnswers("VS-069"),
      "self-harm-thoughts": "unknown",
    });
    expect(level).toBe("same-day");
    expect(await offered()).toEqual(["phone-call"]);
    expect((await book()).code).toBe("done");
  });
});
