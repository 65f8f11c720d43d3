import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { addDaysAway } from "../src/staff/add-days-away.ts";
import { listAway } from "../src/staff/list-away.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { joinWaitlist } from "../src/waitlist/join-waitlist.ts";
import { offerFreedSlot } from "../src/waitlist/offer-freed-slot.ts";
import { nextWednesday, plannedClinic, wednesday } from "./planned-clinic.ts";
import { openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const planned = (hours?: { opens: string; closes: string }) => plannedClinic(world, hours);

/** The slots that the worker is to tell the waitlist of, as it would take them up. */
async function takeOffers(clinicId: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ slot: string }>(
    `delete from pgboss.job where name = 'waitlist.offer' and data->>'clinicId' = $1::text
     returning data->>'slotId' as slot`,
    [clinicId],
  );
  return rows.map((one) => one.slot);
}

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" } as const;

describe("days away", () => {
  it("are offered, held, booked, moved to and told of by no way; once taken back, by every way", async () => {
    const { id, desk, extend, away, back, standing, patient } = await planned();
    await extend();
    const [slotId, later] = [(await standing(wednesday))[0]?.id, (await standing(nextWednesday))[0]?.id];
    const [asks, moves] = [await patient(), await patient()];
    await moves.book(later);
    await world.act(joinWaitlist, moves.actor, {});
    const { rows } = await world.owner.query<{ id: string; version: number; case_id: string }>(
      "select id, version, case_id from appointment where clinic_id = $1",
      [id],
    );
    const [visit] = rows;
    const other = (await world.act(listCases, desk, {})).rows.find((one) => one.id !== visit?.case_id);
    const code = async (attempt: Promise<unknown>) => (await refusal(attempt)).code;
    const offers = async () => {
      const { slots } = await world.act(offerSlots, asks.actor, {});
      const span = { from: "2026-03-04T05:00:00Z", until: "2026-03-05T05:00:00Z" };
      const free = await world.act(listFree, desk, { caseId: other?.id, ...span });
      const jobs = await takeOffers(id);
      const { told } = await world.act(offerFreedSlot, { kind: "system", clinicId: id }, { slotId });
      return {
        patient: slots.some((one) => one.slotId === slotId),
        staff: free.some((one) => one.slotId === slotId),
        jobs,
        told,
      };
    };

    const { daysAwayId } = await away(wednesday);
    await extend();
    expect(await offers()).toEqual({ patient: false, staff: false, jobs: [], told: 0 });
    const key = { slotId, bookingKey: randomUUID() };
    expect(await code(world.act(holdSlot, asks.actor, key))).toBe("slot_taken");
    expect(await code(asks.book(slotId))).toBe("slot_taken");
    const withReason = { ...key, caseId: other?.id, overrideReason: "The patient asked for it." };
    expect(await code(world.act(bookAppointment, desk, withReason))).toBe("slot_taken");
    const move = { appointmentId: visit?.id, version: visit?.version, slotId };
    expect(await code(world.act(moveAppointment, moves.actor, { ...move, recheck: no }))).toBe("slot_taken");
    expect(await code(world.act(moveAppointment, desk, { ...move, patientAsked: true }))).toBe("slot_taken");

    await back(daysAwayId);
    expect(await offers()).toEqual({ patient: true, staff: true, jobs: [slotId], told: 1 });
    expect(await code(world.act(moveAppointment, moves.actor, { ...move, recheck: no }))).toBe("done");
  });

  it("that are taken back are told to the waitlist by the ten soonest times that are free", async () => {
    const { id, extend, away, back, patient } = await planned({ opens: "09:00", closes: "11:00" });
    await extend();
    const { rows } = await world.owner.query<{ id: string }>(
      "select id from slot where clinic_id = $1 order by starts_at",
      [id],
    );
    // A visit of an hour from nine (VS-069) takes the time at five to ten as well.
    const [first, , ...others] = rows.map((one) => one.id);
    await (await patient()).book(first);
    const { daysAwayId } = await away(wednesday, "2026-08-01");
    expect(await takeOffers(id)).toEqual([]);
    await back(daysAwayId);
    expect(new Set(await takeOffers(id))).toEqual(new Set(others.slice(0, 10)));
    expect(others.length).toBeGreaterThan(10);
  });

  it("give no times where the calendar is made past them, and give them once taken back", async () => {
    const { extend, away, back, standing } = await planned();
    const { daysAwayId } = await away("2026-03-03", "2026-03-10");
    await extend();
    expect(await standing(wednesday)).toEqual([]);
    expect(await standing(nextWednesday)).toHaveLength(1);
    await back(daysAwayId);
    await extend();
    expect(await standing(wednesday)).toHaveLength(1);
  });

  it("are one clinician's: the others of the day are offered", async () => {
    const { id, staffMemberId, plan, extend, away, standing } = await planned();
    const { staffMemberId: colleague } = await world.staff(id, ["clinician"]);
    await plan(colleague);
    await extend();
    const who = async () => (await standing(wednesday)).map((one) => one.staff_member_id);
    expect(new Set(await who())).toEqual(new Set([staffMemberId, colleague]));
    await away(wednesday);
    expect(await who()).toEqual([colleague]);
  });

  it("begin and end on the clinic's wall, not at midnight in London", async () => {
    const { extend, away, back, standing } = await planned({ opens: "20:30", closes: "21:30" });
    await extend();
    await away("2026-03-05");
    expect(await standing(wednesday)).toHaveLength(1);
    const { daysAwayId } = await away(wednesday);
    expect(await standing(wednesday)).toEqual([]);
    await back(daysAwayId);
    expect(await standing(wednesday)).toHaveLength(1);
  });

  it("leave a booked visit as it is and send its patient nothing; the administrator is told of it", async () => {
    const { id, extend, away, settings, standing, patient } = await planned();
    await extend();
    const { book } = await patient();
    await book((await standing(wednesday))[0]?.id);
    const stands = async () => {
      const { rows } = await world.owner.query(
        `select status, version, starts_at, (select count(*)::int from message m where m.clinic_id = $1) as mails
         from appointment where clinic_id = $1`,
        [id],
      );
      return rows;
    };
    const before = await stands();
    expect(before).toMatchObject([{ status: "booked" }]);
    expect(await away("2026-03-02", wednesday)).toMatchObject({ visits: 1 });
    expect(await away("2026-03-05", nextWednesday)).toMatchObject({ visits: 0 });
    expect(await stands()).toEqual(before);
    const { clinicians, visitsOutside } = await settings();
    expect(visitsOutside).toBe(1);
    expect(clinicians[0]?.away).toMatchObject([
      { firstDay: "2026-03-02", lastDay: wednesday, visits: 1 },
      { firstDay: "2026-03-05", lastDay: nextWednesday, visits: 0 },
    ]);
  });

  it("leave the front desk one call about each visit that stands, in time, and the visit says why", async () => {
    const { id, desk, staffMemberId, extend, away, back, standing, patient } = await planned();
    await extend();
    const { actor, book } = await patient();
    await book((await standing(wednesday))[0]?.id);
    const { daysAwayId } = await away("2026-03-03", wednesday);
    // The Tuesday before, at opening.
    const call = { dueAt: new Date("2026-03-03T13:00:00Z"), next: null };
    const calls = async () => (await world.act(listCalls, desk, {})).rows;
    expect(await calls()).toMatchObject([call]);
    await away("2026-03-03", wednesday, daysAwayId);
    expect(await calls()).toHaveLength(1);

    const [{ caseId } = { caseId: "" }] = await calls();
    const told = async () => ({
      desk: (await world.act(getVisit, desk, { caseId })).visit?.clinicianAway,
      patient: (await world.act(getVisit, actor, {})).visit?.clinicianAway,
      sheet: (await world.act(getCallSheet, desk, { caseId })).visitWhileAway,
    });
    const sheet = { startsAt: new Date("2026-03-04T14:00:00Z"), clinician: "Demo Person" };
    expect(await told()).toEqual({ desk: true, patient: false, sheet });
    await back(daysAwayId);
    expect(await told()).toEqual({ desk: false, patient: false, sheet: null });
    await away("2026-03-02", wednesday);
    expect(await calls()).toHaveLength(1);

    const { rows } = await world.owner.query(
      `select subject_id = $2 as theirs, details->>'again' as again from audit_event
       where clinic_id = $1 and action like 'staff.%DaysAway' order by sequence`,
      [id, staffMemberId],
    );
    expect(rows.map((one) => [one.theirs, one.again])).toEqual([
      [true, null],
      [true, "true"],
      [true, null],
      [true, null],
    ]);
  });

  it("do not take a time that someone is just booking in silence: they are told, with what is left", async () => {
    const { extend, away, standing, patient } = await planned();
    await extend();
    const [slotId, later] = [(await standing(wednesday))[0]?.id, (await standing(nextWednesday))[0]?.id];
    const { actor, book } = await patient();
    const bookingKey = randomUUID();
    await world.act(holdSlot, actor, { slotId, bookingKey });
    await away(wednesday);
    await expect(book(slotId, bookingKey)).rejects.toMatchObject({
      code: "slot_taken",
      alternatives: [{ slotId: later }, {}, {}],
    });
  });

  it("are read by the front desk with the clinician's name, those that touch the span", async () => {
    const { desk, away } = await planned();
    await away("2026-03-01", wednesday);
    await away("2026-03-16");
    const read = (from: string, until: string) => world.act(listAway, desk, { from, until });
    expect(await read(wednesday, nextWednesday)).toMatchObject([
      { clinician: "Demo Person", firstDay: "2026-03-01", lastDay: wednesday },
    ]);
    expect(await read("2026-03-05", "2026-03-15")).toEqual([]);
    expect(await read("2026-03-16", "2026-03-16")).toHaveLength(1);
  });
});

describe("days away are not entered", () => {
  it("twice when they are sent twice, nor under an id that stands for other days", async () => {
    const { away, settings } = await planned();
    const { daysAwayId } = await away(wednesday);
    await away(wednesday, wednesday, daysAwayId);
    expect((await refusal(away(nextWednesday, nextWednesday, daysAwayId))).code).toBe("conflict");
    expect((await settings()).clinicians[0]?.away).toHaveLength(1);
  });

  it("over days that another entered first", async () => {
    const { away } = await planned();
    await away("2026-03-03", wednesday);
    expect(await refusal(away(wednesday, nextWednesday))).toEqual({
      code: "conflict",
      reasons: ["already-away"],
    });
    expect((await refusal(away("2026-03-05", nextWednesday))).code).toBe("done");
  });

  it("for someone who is no clinician", async () => {
    const { admin, desk } = await planned();
    const { staffMemberId } = desk;
    const days = { firstDay: wednesday, lastDay: wednesday };
    const attempt = world.act(addDaysAway, admin, { daysAwayId: randomUUID(), staffMemberId, ...days });
    expect((await refusal(attempt)).code).toBe("not_found");
  });

  it.each([
    ["whose end is before their beginning", nextWednesday, wednesday, "days-turned"],
    ["without an end", wednesday, "", "lastDay"],
    ["that are none", "2026-02-30", "2026-03-30", "firstDay"],
    ["that ends in no year of four digits", "9999-12-30", "9999-12-31", "lastDay"],
    ["of more than 366", wednesday, "2027-03-05", "days-too-many"],
    ["that are over", "2026-02-27", "2026-03-01", "days-past"],
  ])("of a span %s, and which that is is said", async (_what, firstDay, lastDay, reason) => {
    const { away } = await planned();
    expect(await refusal(away(firstDay, lastDay))).toEqual({ code: "invalid_input", reasons: [reason] });
  });

  it.each([
    ["that began before today", "2026-02-27", "2026-03-02"],
    ["of 366", wednesday, "2027-03-04"],
  ])("except in order: a span %s is", async (_what, firstDay, lastDay) => {
    const { away } = await planned();
    expect((await refusal(away(firstDay, lastDay))).code).toBe("done");
  });
});
