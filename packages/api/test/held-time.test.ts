import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" } as const;
const on = (instant: Date) => ({ ...world.services, now: () => instant });

/** A patient who has sent the form, and the two times of their clinic. */
async function scene(worked: string) {
  const { id: clinicId, visitor } = await world.clinic();
  const slots = await world.slots(clinicId);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  return { clinicId, actor, slots };
}

/** A same-day patient (VS-049), and an urgent check 32 minutes from now; the notice is 30 (docs/clinical/journey.md section 4). */
async function sameDay() {
  const { actor, slots } = await scene("VS-049");
  const slotId = slots[0]?.id;
  await world.owner.query(
    "update slot set visit_type = 'urgent-check', starts_at = $2, ends_at = $3 where id = $1",
    [slotId, addMinutes(monday, 32), addMinutes(monday, 62)],
  );
  return { actor, slotId, wanted: { slotId, bookingKey: randomUUID() } };
}

it("a time that was far enough ahead when it was held is booked 3 minutes later, and shown until then", async () => {
  const { actor, slotId, wanted } = await sameDay();
  await world.act(holdSlot, actor, wanted);
  const later = on(addMinutes(monday, 3));
  const { held, slots } = await world.act(offerSlots, actor, {}, later);
  expect([held?.slotId, slots.map((one) => one.slotId)]).toEqual([slotId, [slotId]]);
  await world.act(bookAppointment, actor, wanted, later);
  expect((await world.act(getVisit, actor, {}, later)).visit?.status).toBe("booked");
});

it("nobody else has that grace, nor has who holds the time anew", async () => {
  const { actor, slotId, wanted } = await sameDay();
  const late = on(addMinutes(monday, 3));
  const tooSoon = { code: "not_bookable", reasons: ["too-soon"] };
  expect(await refusal(world.act(bookAppointment, actor, wanted, late))).toEqual(tooSoon);
  await world.act(holdSlot, actor, wanted);
  const again = { slotId, bookingKey: randomUUID() };
  expect(await refusal(world.act(holdSlot, actor, again, late))).toEqual(tooSoon);
});

it("the front desk books for a patient the very time that the patient holds", async () => {
  const { clinicId, actor, slots } = await scene("VS-069");
  const slotId = slots[0]?.id;
  const wanted = { slotId, bookingKey: randomUUID() };
  await world.act(holdSlot, actor, wanted);
  const desk = await world.staff(clinicId, ["front-desk"]);
  const { caseId } = await world.act(getVisit, actor, {});
  await world.act(bookAppointment, desk, { caseId, slotId, bookingKey: randomUUID() });
  expect((await world.act(getVisit, actor, {})).visit).toMatchObject({ status: "booked", slotId });
  expect((await refusal(world.act(bookAppointment, actor, wanted))).code).toBe("expired");
});

const emergency = (bookingKey: string) =>
  world.owner.query(
    `update "case" set level_rank = 5 where id = (select case_id from appointment where booking_key = $1)`,
    [bookingKey],
  );

/** How what has a key stands, and what the trail says of its case last. */
async function standing(bookingKey: string) {
  const { rows } = await world.owner.query<{ status: string; action: string; refused: string | null }>(
    `select status, action, details ->> 'refused' as refused from appointment
     join audit_event on audit_event.clinic_id = appointment.clinic_id and subject_id = case_id
     where booking_key = $1 order by audit_event.sequence desc limit 1`,
    [bookingKey],
  );
  return rows[0];
}

describe("a refusal of the time that a patient holds", () => {
  it("gives it back in the same act, and on record, once the level rose past it", async () => {
    const { actor, wanted } = await sameDay();
    await world.act(holdSlot, actor, wanted);
    await emergency(wanted.bookingKey);
    const { code, reasons } = await refusal(world.act(bookAppointment, actor, wanted));
    expect([code, reasons.includes("emergency")]).toEqual(["not_bookable", true]);
    expect(await standing(wanted.bookingKey)).toEqual({
      status: "expired",
      action: "appointments.release",
      refused: ["not_bookable", ...reasons].join(" "),
    });
    expect((await refusal(world.act(bookAppointment, actor, wanted))).code).toBe("expired");
  });

  it("gives it back where the case was closed meanwhile, or the time is no longer offered", async () => {
    const closed = await sameDay();
    await world.act(holdSlot, closed.actor, closed.wanted);
    await world.owner.query(
      `update "case" set status = 'closed' where id = (select case_id from appointment where booking_key = $1)`,
      [closed.wanted.bookingKey],
    );
    expect(await refusal(world.act(bookAppointment, closed.actor, closed.wanted))).toEqual({
      code: "conflict",
      reasons: ["case-closed"],
    });
    expect(await standing(closed.wanted.bookingKey)).toMatchObject({ status: "expired" });

    const withdrawn = await sameDay();
    await world.act(holdSlot, withdrawn.actor, withdrawn.wanted);
    await world.owner.query("update slot set withdrawn_at = $2 where id = $1", [withdrawn.slotId, monday]);
    expect((await refusal(world.act(bookAppointment, withdrawn.actor, withdrawn.wanted))).code).toBe(
      "slot_taken",
    );
    expect(await standing(withdrawn.wanted.bookingKey)).toMatchObject({ status: "expired" });
  });

  it("keeps it where the patient puts right what was wrong: the same is booked after", async () => {
    const { actor, wanted } = await sameDay();
    await world.act(holdSlot, actor, wanted);
    const mistyped = { ...wanted, email: "nobody at example" };
    expect(await refusal(world.act(bookAppointment, actor, mistyped))).toEqual({
      code: "invalid_input",
      reasons: ["email"],
    });
    expect(await standing(wanted.bookingKey)).toMatchObject({ status: "held" });
    await world.act(bookAppointment, actor, wanted);
    expect(await standing(wanted.bookingKey)).toMatchObject({ status: "booked" });
  });

  it("leaves to a patient what another one's refusal is about", async () => {
    const { clinicId, actor, slots } = await scene("VS-069");
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const slotId = slots[0]?.id;
    await world.act(holdSlot, actor, { slotId, bookingKey: mine });
    const { intakeId, actor: other } = await world.patient(
      { kind: "visitor", clinicId },
      workedAnswers("VS-069"),
    );
    await world.act(submitIntake, other, { intakeId, submissionKey: randomUUID() });
    expect((await refusal(world.act(bookAppointment, other, { slotId, bookingKey: theirs }))).code).toBe(
      "slot_taken",
    );
    expect(await standing(mine)).toMatchObject({ status: "held" });
  });
});

/** A routine patient (VS-069) with a visit on Wednesday at 10:00, and another at 11:00. */
async function routine() {
  const { actor, slots } = await scene("VS-069");
  await world.owner.query("update slot set visit_type = 'new-visit' where id = $1", [slots[1]?.id]);
  await world.act(bookAppointment, actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
  const startsAt = slots[0]?.startsAt ?? monday;
  const { visit } = await world.act(getVisit, actor, {});
  const [from, to] = [slots[0]?.id, slots[1]?.id];
  const move = (at: Date, recheck: typeof no | null = no) =>
    refusal(
      world.act(
        moveAppointment,
        actor,
        { appointmentId: visit?.id, version: visit?.version, slotId: to, ...(recheck && { recheck }) },
        on(at),
      ),
    );
  const bookingKey = randomUUID();
  const hold = (at: Date) => world.act(holdSlot, actor, { slotId: to, bookingKey }, on(at));
  return { from, to, startsAt, bookingKey, move, hold };
}

it("a time that was held 24 h and 3 minutes before the visit is moved to while it is held", async () => {
  const { startsAt, move, hold } = await routine();
  await hold(addMinutes(startsAt, -24 * 60 - 3));
  expect((await move(addMinutes(startsAt, -24 * 60 + 5))).code).toBe("done");
});

it("held too late, or held no more, it is too late to change", async () => {
  const late = { code: "not_bookable", reasons: ["too-late-to-change"] };
  const held = await routine();
  await held.hold(addMinutes(held.startsAt, -24 * 60 + 1));
  expect(await held.move(addMinutes(held.startsAt, -24 * 60 + 2))).toEqual(late);
  expect(await standing(held.bookingKey)).toMatchObject({ status: "expired" });
  const over = await routine();
  await over.hold(addMinutes(over.startsAt, -24 * 60 - 3));
  expect(await over.move(addMinutes(over.startsAt, -24 * 60 + 7))).toEqual(late);
});

it("a new time stays held where the three questions were not answered", async () => {
  const { startsAt, bookingKey, move, hold } = await routine();
  const at = addMinutes(startsAt, -30 * 60);
  await hold(at);
  expect((await move(at, null)).code).toBe("invalid_input");
  expect(await standing(bookingKey)).toMatchObject({ status: "held" });
  expect((await move(at)).code).toBe("done");
});
