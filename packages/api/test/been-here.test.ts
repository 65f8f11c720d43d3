import { randomUUID } from "node:crypto";
import { recheckQuestions } from "@preamble/booking/recheck";
import type { VisitType } from "@preamble/booking/visit-types";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { appointment, cases, slot } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMinutes } from "@preamble/booking/wall-time";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { sayBeenHere } from "../src/appointments/say-been-here.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A patient of a clinic where a new visit and a follow-up are free on Wednesday, each with someone else. */
async function patientOf(worked: string) {
  const { id: clinicId, visitor } = await world.clinic();
  const [made] = await world.slots(clinicId);
  if (!made) throw new Error("The scene is empty.");
  const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const { staffMemberId } = await world.staff(clinicId, ["clinician"]);
  const rows = await withClinic(world.database, clinicId, async (tx) => {
    await tx.delete(slot);
    return tx
      .insert(slot)
      .values([
        { ...made, visitType: "new-visit" },
        { ...made, id: randomUUID(), staffMemberId, visitType: "follow-up" },
      ])
      .returning({ id: slot.id, visitType: slot.visitType });
  });
  const [row] = await withClinic(world.database, clinicId, (tx) =>
    tx.select({ id: cases.id }).from(cases).where(eq(cases.intakeId, intakeId)),
  );
  const caseId = row?.id ?? "";
  const desk = await world.staff(clinicId, ["front-desk"]);
  const idOf = (type: VisitType) => rows.find(({ visitType }) => visitType === type)?.id;
  const types = async (by: Actor = actor) =>
    (await world.act(offerSlots, by, { caseId })).slots.map(({ visitType }) => visitType).toSorted();
  const say = (by: Actor, beenHere: string) => world.act(sayBeenHere, by, { caseId, beenHere });
  return { clinicId, actor, desk, caseId, idOf, types, say };
}

describe("have you been here for this before", () => {
  it.each([
    ["yes", "follow-up"],
    ["no", "new-visit"],
    ["not-sure", "new-visit"],
  ] as const)("answered %s, the %s alone is offered and is what is booked", async (answer, expected) => {
    const { clinicId, actor, types, say, idOf } = await patientOf("VS-069");
    expect(await types()).toEqual(["follow-up", "new-visit"]);
    await say(actor, answer);
    expect(await types()).toEqual([expected]);
    const other = expected === "new-visit" ? "follow-up" : "new-visit";
    const refused = { slotId: idOf(other), bookingKey: randomUUID() };
    expect(await refusal(world.act(bookAppointment, actor, refused))).toEqual({
      code: "not_bookable",
      reasons: ["visit-type-not-offered"],
    });
    await world.act(bookAppointment, actor, { slotId: idOf(expected), bookingKey: randomUUID() });
    const visits = await withClinic(world.database, clinicId, (tx) =>
      tx.select({ visitType: appointment.visitType }).from(appointment),
    );
    expect(visits).toEqual([{ visitType: expected }]);
  });

  it("is shown to the front desk with the visit and on the call sheet, unchecked until they say what is right", async () => {
    const { actor, desk, caseId, say } = await patientOf("VS-069");
    const shown = async () => {
      const { beenHere } = await world.act(getVisit, desk, { caseId });
      expect((await world.act(getCallSheet, desk, { caseId })).beenHere).toEqual(beenHere);
      return beenHere;
    };
    expect(await shown()).toEqual({ asked: true, said: null, checkedAt: null });
    await say(actor, "yes");
    expect(await shown()).toEqual({ asked: true, said: "yes", checkedAt: null });
    await say(desk, "no");
    expect(await shown()).toMatchObject({ said: "no", checkedAt: expect.any(Date) });
  });

  it("is the front desk's once they have checked it, also for what is offered", async () => {
    const { actor, desk, types, say } = await patientOf("VS-069");
    await say(actor, "yes");
    await say(desk, "no");
    expect(await refusal(say(actor, "yes"))).toEqual({ code: "conflict", reasons: ["been-here-checked"] });
    expect(await types()).toEqual(["new-visit"]);
    expect(await types(desk)).toEqual(["new-visit"]);
  });

  it("with nothing of its kind free says whether the front desk could book the other", async () => {
    const { clinicId, actor, say, idOf } = await patientOf("VS-069");
    await withClinic(world.database, clinicId, (tx) =>
      tx.delete(slot).where(eq(slot.id, idOf("follow-up") ?? "")),
    );
    const offer = () => world.act(offerSlots, actor, {});
    await say(actor, "yes");
    expect(await offer()).toMatchObject({ slots: [], otherKindFree: true });
    await say(actor, "no");
    expect(await offer()).toMatchObject({ slots: [{}], otherKindFree: false });
    await withClinic(world.database, clinicId, (tx) => tx.delete(slot));
    expect(await offer()).toMatchObject({ slots: [], otherKindFree: false });
  });

  it("unanswered lets a visit be moved only to a time of its own kind", async () => {
    const { clinicId, actor, desk, caseId, types, idOf } = await patientOf("VS-069");
    await world.act(bookAppointment, actor, { slotId: idOf("follow-up"), bookingKey: randomUUID() });
    expect(await types()).toEqual([]);
    expect(await types(desk)).toEqual([]);
    const other = { slotId: idOf("new-visit"), bookingKey: randomUUID() };
    const refused = { code: "not_bookable", reasons: ["visit-type-not-offered"] };
    expect(await refusal(world.act(holdSlot, actor, other))).toEqual(refused);
    const [visit] = await withClinic(world.database, clinicId, (tx) => tx.select().from(appointment));
    const recheck = Object.fromEntries(recheckQuestions.map((one) => [one, "no"]));
    const move = { appointmentId: visit?.id, version: visit?.version, slotId: other.slotId };
    expect(await refusal(world.act(moveAppointment, actor, { ...move, recheck }))).toEqual(refused);
    const day = 24 * 60;
    const span = { from: addMinutes(monday, day), until: addMinutes(monday, 3 * day) };
    const free = await world.act(listFree, desk, { caseId, ...span });
    expect(free.map(({ visitType, against }) => [visitType, against])).toEqual([
      ["new-visit", ["visit-type-not-offered"]],
    ]);
    await world.act(moveAppointment, desk, {
      ...move,
      patientAsked: true,
      overrideReason: "The follow-up is off",
    });
  });

  it("leaves a visit that is booked, and says that it is of the wrong kind", async () => {
    const { actor, desk, caseId, say, idOf } = await patientOf("VS-069");
    await say(actor, "yes");
    await world.act(bookAppointment, actor, { slotId: idOf("follow-up"), bookingKey: randomUUID() });
    expect((await world.act(getVisit, desk, { caseId })).visit).toMatchObject({ suitsBeenHere: true });
    await say(desk, "no");
    const { visit } = await world.act(getVisit, desk, { caseId });
    expect(visit).toMatchObject({ status: "booked", visitType: "follow-up", suitsBeenHere: false });
  });

  it("is in the history of the case with the answer", async () => {
    const { clinicId, actor, caseId, say } = await patientOf("VS-069");
    await say(actor, "not-sure");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const { history } = await world.act(getCase, clinician, { caseId });
    expect(history).toContainEqual(
      expect.objectContaining({
        action: "appointments.sayBeenHere",
        actorKind: "patient",
        details: { beenHere: "not-sure" },
      }),
    );
  });

  it("is not asked where the level has one kind of visit", async () => {
    const { actor, desk, caseId, say } = await patientOf("VS-026");
    expect((await world.act(offerSlots, desk, { caseId })).beenHere.asked).toBe(false);
    expect(await refusal(say(actor, "yes"))).toMatchObject({ code: "conflict" });
  });
});
