import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { getResult } from "../src/intake/get-result.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, event, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const father = { kind: "guardian", name: "Ash Sparrow", relation: "father", maySpeakWith: true };

/** The test clinic sees patients from 10, and lets none under 18 act alone. */
async function child(birth: string, filler: object) {
  const { id, visitor } = await world.clinic();
  const [slot] = await world.slots(id);
  const { "age-years": _age, ...answers } = workedAnswers("VS-069");
  const { intakeId, actor } = await world.patient(visitor, { ...answers, "date-of-birth": birth });
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, filler } });
  return {
    intakeId,
    actor,
    send: () => world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }),
    offer: () => world.act(offerSlots, actor, {}),
    book: () => world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: randomUUID() }),
  };
}

/** docs/clinical/journey.md 1.9. */
describe("under 18", () => {
  it("a minor alone sends the form, has its result, and books nothing until an adult is named", async () => {
    const { actor, intakeId, send, offer, book } = await child("2011-05-04", { kind: "self" });
    await send();
    expect((await world.act(getResult, actor, { intakeId })).level).not.toBe("emergency-now");
    expect(await offer()).toMatchObject({
      slots: [],
      ageRefusals: ["minor-needs-adult"],
      inPersonOnly: true,
    });
    expect((await world.act(getVisit, actor, {})).ageRefusals).toEqual(["minor-needs-adult"]);
    expect((await refusal(book())).reasons).toContain("minor-needs-adult");
  });

  it("a helper is no parent; with the parent named the visit may be booked", async () => {
    const helped = await child("2011-05-04", { ...father, kind: "helper" });
    await helped.send();
    expect((await helped.offer()).ageRefusals).toEqual(["minor-needs-adult"]);
    const withFather = await child("2011-05-04", father);
    await withFather.send();
    expect((await withFather.offer()).ageRefusals).toEqual([]);
  });

  it("below the youngest age the alert and the result still work, and nothing is booked", async () => {
    const { actor, intakeId, send, offer, book } = await child("2018-05-04", father);
    await world.act(saveAnswers, actor, {
      intakeId,
      events: [event("saddle-numbness", true), event("pelvic-change-onset", "within-14-days")],
    });
    expect(await world.act(raiseEmergency, actor, { intakeId })).toMatchObject({ told: true });
    await send();
    expect((await world.act(getResult, actor, { intakeId })).screen).not.toBeNull();
    expect(await offer()).toMatchObject({ slots: [], ageRefusals: ["below-youngest-age"] });
    expect((await refusal(book())).reasons).toContain("below-youngest-age");
  });
});
