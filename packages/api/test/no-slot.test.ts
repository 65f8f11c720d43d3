import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A patient (VS-045, within 48 hours) of a clinic that has no time for anyone. */
async function scene() {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-045"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(clinicId, ["clinician"]);
  const desk = await world.staff(clinicId, ["front-desk"]);
  const [row] = (await world.act(listCases, desk, {})).rows;
  const caseId = row?.id;
  const look = (minutes = 0) =>
    world.act(offerSlots, actor, {}, { ...world.services, now: () => addMinutes(monday, minutes) });
  const said = async () => [
    (await world.act(listCases, desk, {})).rows[0]?.noSlotAt,
    (await world.act(getCallSheet, desk, { caseId })).noSlotAt,
    (await world.act(getCase, clinician, { caseId })).noSlotAt,
  ];
  /** An urgent check on Tuesday at 10:00. */
  const makeRoom = async () => {
    const [slot] = await world.slots(clinicId);
    await world.owner.query(
      `update slot set visit_type = 'urgent-check', starts_at = starts_at - interval '1 day',
         ends_at = ends_at - interval '1 day' where id = $1`,
      [slot?.id],
    );
    return slot?.id;
  };
  return { actor, caseId, clinician, desk, look, said, makeRoom };
}

const never = [null, null, null];

it("a patient who was told that no time fits stands so on the list, the call sheet and the case", async () => {
  const { desk, caseId, look, said } = await scene();
  expect((await world.act(offerSlots, desk, { caseId })).slots).toEqual([]);
  expect(await said()).toEqual(never);
  expect((await look()).slots).toEqual([]);
  await look(30);
  expect(await said()).toEqual([monday, monday, monday]);
});

it("it is gone once a clinician sets a level with another window", async () => {
  const { caseId, clinician, look, said } = await scene();
  await look();
  const { version } = await world.act(getCase, clinician, { caseId });
  const milder = { caseId, version, level: "within-2-weeks", reason: "Examined today." };
  await world.act(reviewCase, clinician, milder);
  expect(await said()).toEqual(never);
});

it("the clinic is to call who was told so by the time at which someone must have looked, once", async () => {
  const { desk, caseId, look } = await scene();
  await look();
  await look(30);
  const sheet = await world.act(getCallSheet, desk, { caseId });
  expect(sheet.tasks).toMatchObject([{ kind: "call-back", cause: "no-slot", dueAt: sheet.dueAt }]);
});

it("who is shown a time is not to be called", async () => {
  const { desk, caseId, look, makeRoom } = await scene();
  await makeRoom();
  await look();
  expect((await world.act(getCallSheet, desk, { caseId })).tasks).toEqual([]);
});

it("it is gone once the patient is shown a time", async () => {
  const { look, said, makeRoom } = await scene();
  await look();
  await makeRoom();
  expect((await look(30)).slots).toHaveLength(1);
  expect(await said()).toEqual(never);
});

it("the call is taken back once the patient has booked a time that came free", async () => {
  const { actor, desk, caseId, look, makeRoom } = await scene();
  await look();
  await world.act(bookAppointment, actor, { slotId: await makeRoom(), bookingKey: randomUUID() });
  expect((await world.act(getCallSheet, desk, { caseId })).tasks).toEqual([]);
});

it("it is gone once staff have booked a visit", async () => {
  const { desk, caseId, look, said, makeRoom } = await scene();
  await look();
  const slotId = await makeRoom();
  await world.act(bookAppointment, desk, { caseId, slotId, bookingKey: randomUUID() });
  expect(await said()).toEqual(never);
});

it("a case that was seen or closed is offered no time and takes none, though one is free", async () => {
  for (const status of ["seen", "closed"]) {
    const { actor, caseId, clinician, look, makeRoom } = await scene();
    const slotId = await makeRoom();
    expect(await look()).toMatchObject({ ended: false, slots: [{ slotId }] });
    await world.owner.query(`update "case" set status = $2, ended_at = $3 where id = $1`, [
      caseId,
      status,
      monday,
    ]);
    expect(await look(30)).toMatchObject({ ended: true, slots: [] });
    const ended = { code: "conflict", reasons: ["case-closed"] };
    const taken = { slotId, bookingKey: randomUUID() };
    expect(await refusal(world.act(holdSlot, actor, taken))).toEqual(ended);
    for (const by of [actor, clinician]) {
      expect(await refusal(world.act(bookAppointment, by, { ...taken, caseId }))).toEqual(ended);
    }
  }
});
