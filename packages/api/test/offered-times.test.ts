import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { patient, slot } from "@preamble/db/schema";
import type { VisitType } from "@preamble/booking/visit-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { sayBeenHere } from "../src/appointments/say-been-here.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const day = 24 * 60;

/** A patient of a clinic whose free times are these alone, each of a clinician of their own. */
async function offers(worked: string, times: readonly { minutes: number; visitType: VisitType }[]) {
  const { id: clinicId, visitor } = await world.clinic();
  const [made] = await world.slots(clinicId);
  if (!made) throw new Error("The scene is empty.");
  const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinicians = await Promise.all(times.map(() => world.staff(clinicId, ["clinician"])));
  const rows = await withClinic(world.database, clinicId, async (tx) => {
    await tx.delete(slot);
    return tx
      .insert(slot)
      .values(
        times.map(({ minutes, visitType }, index) => ({
          ...made,
          id: randomUUID(),
          visitType,
          staffMemberId: clinicians[index]?.staffMemberId ?? "",
          startsAt: addMinutes(monday, minutes),
          endsAt: addMinutes(monday, minutes + 15),
        })),
      )
      .returning({ id: slot.id });
  });
  const ids = rows.map(({ id }) => id);
  const offer = async (from?: Date, by: Actor = actor) => {
    const { slots, later, held } = await world.act(offerSlots, by, { from });
    return { places: slots.map(({ slotId }) => ids.indexOf(slotId)), later, held };
  };
  return { clinicId, intakeId, actor, ids, offer };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** One follow-up a day for 25 days, from Wednesday on; the thirteenth and fourteenth begin with the twelfth. */
const daily = numbers(0, 25).map((index) => ({
  minutes: (index === 12 || index === 13 ? 13 : 2 + index) * day,
  visitType: "follow-up" as const,
}));

describe("the times that fit", () => {
  it("are shown list by list until the window ends, those that begin together in one", async () => {
    const { offer } = await offers("VS-069", daily);
    const first = await offer();
    expect(first.places.toSorted((a, b) => a - b)).toEqual(numbers(0, 14));
    expect(first.later).toEqual(addMinutes(monday, 16 * day));
    const second = await offer(first.later ?? undefined);
    expect(second).toEqual({ places: numbers(14, 25), later: null, held: null });
  });

  it("are booked by a patient from any list", async () => {
    const { actor, ids } = await offers("VS-069", daily);
    await world.act(bookAppointment, actor, { slotId: ids[24], bookingKey: randomUUID() });
    expect((await world.act(offerSlots, actor, {})).booked?.startsAt).toEqual(addMinutes(monday, 26 * day));
  });

  it("begin with the one that the patient holds, for the patient alone", async () => {
    const { clinicId, intakeId, actor, ids, offer } = await offers("VS-069", daily);
    await world.act(holdSlot, actor, { slotId: ids[20], bookingKey: randomUUID() });
    expect((await offer()).places).toEqual(numbers(20, 25));
    const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
      intakeId,
    ]);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const { slots } = await world.act(offerSlots, desk, { caseId: rows[0]?.id });
    expect(slots[0]?.startsAt).toEqual(addMinutes(monday, 2 * day));
  });

  it("of a chosen day are among its free times for staff, without a reason to write", async () => {
    const { clinicId, intakeId, ids } = await offers("VS-069", daily);
    const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
      intakeId,
    ]);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const from = addMinutes(monday, 22 * day - 60);
    const free = await world.act(listFree, desk, {
      caseId: rows[0]?.id,
      from,
      until: addMinutes(from, 120),
    });
    expect(free).toMatchObject([{ slotId: ids[20], against: [] }]);
  });

  it("of a day are not the first of the next, which begins where the day ends", async () => {
    const { clinicId, intakeId, ids } = await offers("VS-069", daily);
    const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
      intakeId,
    ]);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const span = { from: addMinutes(monday, 2 * day), until: addMinutes(monday, 3 * day) };
    const free = await world.act(listFree, desk, { caseId: rows[0]?.id, ...span });
    expect(free.map(({ slotId }) => slotId)).toEqual([ids[0]]);
  });

  it("later the same day are no calls as long as one in the room is left before", async () => {
    const { offer } = await offers("VS-026", [
      { minutes: 60, visitType: "urgent-check" },
      { minutes: 120, visitType: "phone-call" },
    ]);
    expect((await offer()).places).toEqual([0]);
    expect((await offer(addMinutes(monday, 90))).places).toEqual([]);
  });
});

describe.each([
  ["no phone", { phone: null }],
  ["a phone that is not safe to call", { safeToCall: false }],
])("who gave %s", (_, given) => {
  async function uncalled() {
    const scene = await offers("VS-069", [
      { minutes: 2 * day, visitType: "video-call" },
      { minutes: 3 * day, visitType: "follow-up" },
    ]);
    await withClinic(world.database, scene.clinicId, (tx) => tx.update(patient).set(given));
    return scene;
  }

  it("is offered no call and no video, and books none", async () => {
    const { actor, ids, offer } = await uncalled();
    expect((await offer()).places).toEqual([1]);
    const wish = { slotId: ids[0], bookingKey: randomUUID() };
    const refused = { code: "not_bookable", reasons: ["cannot-be-called"] };
    expect(await refusal(world.act(bookAppointment, actor, wish))).toEqual(refused);
  });

  it("is given one by the front desk with a reason", async () => {
    const { clinicId, intakeId, ids } = await uncalled();
    const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
      intakeId,
    ]);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const wish = { caseId: rows[0]?.id, slotId: ids[0], bookingKey: randomUUID() };
    const overrideReason = "They call us from a neighbor";
    const done = await world.act(bookAppointment, desk, { ...wish, overrideReason });
    expect(done.startsAt).toEqual(addMinutes(monday, 2 * day));
  });
});

describe("behind more free times of another kind than are read at once", () => {
  /** A new patient (VS-069, routine) where 450 urgent checks, one after the other, come before all else. */
  async function crowded(times: readonly { minutes: number; visitType: VisitType }[], each = 15) {
    const scene = await offers("VS-069", times);
    const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
      scene.intakeId,
    ]);
    await world.act(sayBeenHere, scene.actor, { beenHere: "no" });
    const { staffMemberId } = await world.staff(scene.clinicId, ["clinician"]);
    await world.owner.query(
      `insert into slot (clinic_id, location_id, staff_member_id, visit_type, starts_at, ends_at, time_zone, rule)
       select clinic_id, location_id, $2, 'urgent-check', $3::timestamptz + n * make_interval(mins => $4),
         $3::timestamptz + (n + 1) * make_interval(mins => $4), time_zone, rule
       from (select * from slot where clinic_id = $1 limit 1) made, generate_series(1, 450) n`,
      [scene.clinicId, staffMemberId, monday, each],
    );
    const desk = await world.staff(scene.clinicId, ["front-desk"]);
    const sheet = () => world.act(getCallSheet, desk, { caseId: rows[0]?.id });
    return { ...scene, desk, caseId: rows[0]?.id, sheet };
  }
  const newVisit = { minutes: 10 * day, visitType: "new-visit" } as const;

  it("the one that fits is offered, and nobody is to call", async () => {
    const { offer, sheet } = await crowded([newVisit]);
    expect(await offer()).toEqual({ places: [0], later: null, held: null });
    expect(await sheet()).toMatchObject({ noSlotAt: null, tasks: [] });
  });

  it("where none fits staff hear of it and are to call", async () => {
    const { offer, sheet } = await crowded([{ ...newVisit, visitType: "follow-up" }]);
    expect(await offer()).toEqual({ places: [], later: null, held: null });
    expect(await sheet()).toMatchObject({ noSlotAt: monday, tasks: [{ cause: "no-slot" }] });
  });

  it("what fits is named to who asks for another, the nearest first, however far away", async () => {
    const { clinicId, actor, ids } = await crowded([
      { minutes: 10 * day, visitType: "new-visit" },
      { minutes: 10 * day + 60, visitType: "new-visit" },
      { minutes: 30 * day, visitType: "new-visit" },
    ]);
    await world.owner.query("update slot set withdrawn_at = $3 where clinic_id = $1 and id = $2", [
      clinicId,
      ids[0],
      monday,
    ]);
    const attempt = world.act(bookAppointment, actor, { slotId: ids[0], bookingKey: randomUUID() });
    await expect(attempt).rejects.toMatchObject({
      code: "slot_taken",
      alternatives: [{ slotId: ids[1] }, { slotId: ids[2] }],
    });
  });

  it("every free time of a day is among those of the calendar", async () => {
    const { desk, caseId, ids } = await crowded([{ minutes: day, visitType: "new-visit" }], 2);
    const free = await world.act(listFree, desk, {
      caseId,
      from: monday,
      until: addMinutes(monday, 2 * day),
    });
    expect(free).toHaveLength(451);
    expect(free.map(({ slotId }) => slotId)).toContain(ids[0]);
  });
});
