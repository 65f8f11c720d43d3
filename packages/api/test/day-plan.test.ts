import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { listSchedule } from "../src/appointments/list-schedule.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { planDay } from "../src/staff/plan-day.ts";
import { removeDayPlan } from "../src/staff/remove-day-plan.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { nextWednesday, plannedClinic, wednesday } from "./planned-clinic.ts";
import { openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const saturday = "2026-03-07";

/** A clinic where one new visit is seen on Wednesdays at nine, with days that are planned by themselves. */
async function planned() {
  const set = await plannedClinic(world);
  const { id, admin, staffMemberId, extend, settings } = set;
  await extend();
  const { locations } = await settings();
  const span = (opens: string, closes: string) => ({ opens, closes, locationId: locations[0]?.id });
  const dayPlans = async () => (await settings()).clinicians[0]?.dayPlans ?? [];
  const seenOf = async (date: string) => (await dayPlans()).find((one) => one.date === date)?.seen ?? null;
  const ask = (date: string, over: object = {}, seen: string | null = null) =>
    world.act(planDay, admin, {
      staffMemberId,
      date,
      seen,
      plan: {
        order: ["new-visit"],
        newVisitsKept: 0,
        spans: [span("09:00", "10:00")],
        urgentOnly: false,
        ...over,
      },
    });
  const plan = async (date: string, over: object = {}) => {
    await ask(date, over, await seenOf(date));
    await extend();
  };
  const remove = async (date: string) => {
    await world.act(removeDayPlan, admin, { staffMemberId, date });
    await extend();
  };
  /** The offered slots of a date on the clinic's wall, with the rules that made them. */
  async function offered(date: string) {
    const { rows } = await world.owner.query<{ line: string }>(
      `select to_char(starts_at at time zone time_zone, 'HH24:MI') || ' ' || visit_type || ' '
         || coalesce(kept_for, 'for-all') || ' by ' || rule as line from slot
       where clinic_id = $1 and withdrawn_at is null and (starts_at at time zone time_zone)::date = $2
       order by starts_at`,
      [id, date],
    );
    return rows.map(({ line }) => line);
  }
  return { ...set, span, dayPlans, seenOf, ask, plan, remove, offered };
}

const nine = "09:00 new-visit for-all by 3 09:00 new-visit";

describe("a day that is planned by itself", () => {
  it("adds a session on a day that the week leaves free, offered to patient and front desk until it is removed", async () => {
    const { desk, plan, remove, offered, standing, patient } = await planned();
    expect(await offered(saturday)).toEqual([]);
    await plan(saturday);
    expect(await offered(saturday)).toEqual([`09:00 new-visit for-all by ${saturday} 09:00 new-visit`]);
    const { actor } = await patient();
    const slotId = (await standing(saturday))[0]?.id;
    const { rows } = await world.act(listCases, desk, {});
    const span = { from: "2026-03-07T05:00:00Z", until: "2026-03-08T05:00:00Z" };
    const ways = async () => [
      (await world.act(offerSlots, actor, {})).slots.some((one) => one.slotId === slotId),
      (await world.act(listFree, desk, { caseId: rows[0]?.id, ...span })).some(
        (one) => one.slotId === slotId,
      ),
    ];
    expect(await ways()).toEqual([true, true]);
    await remove(saturday);
    expect(await ways()).toEqual([false, false]);
    expect(await offered(saturday)).toEqual([]);
  });

  it("takes the place of the week on its date alone, with its own break and times kept back", async () => {
    const { plan, remove, offered, span } = await planned();
    const spans = [span("13:00", "15:00"), span("16:00", "16:40")];
    await plan(wednesday, { order: ["new-visit", "urgent-check"], newVisitsKept: 50, spans });
    const by = (start: string, visit: string, kept: string) =>
      `${start} ${visit} ${kept} by ${wednesday} ${start} ${visit}`;
    expect(await offered(wednesday)).toEqual([
      by("13:00", "new-visit", "for-all"),
      by("13:55", "urgent-check", "within-48-hours"),
      by("14:30", "urgent-check", "same-day"),
      by("16:00", "urgent-check", "same-day"),
    ]);
    expect(await offered(nextWednesday)).toEqual([nine]);
    await remove(wednesday);
    expect(await offered(wednesday)).toEqual([nine]);
  });

  it("keeps the times that it shares with the week, and what is booked in them", async () => {
    const { plan, span, offered, settings, standing, patient } = await planned();
    await (await patient()).book((await standing(wednesday))[0]?.id);
    await plan(wednesday, { spans: [span("09:00", "11:00")] });
    expect(await offered(wednesday)).toEqual([
      nine,
      `09:55 new-visit for-all by ${wednesday} 09:55 new-visit`,
    ]);
    expect((await settings()).visitsOutside).toBe(0);
  });

  it("is planned anew, by who saw how it stands", async () => {
    const { plan, span, offered, dayPlans } = await planned();
    await plan(saturday);
    await plan(saturday, { order: ["follow-up"], spans: [span("10:00", "10:30")] });
    expect(await offered(saturday)).toEqual([`10:00 follow-up for-all by ${saturday} 10:00 follow-up`]);
    expect(await dayPlans()).toMatchObject([{ date: saturday, plan: { order: ["follow-up"] }, times: 1 }]);
  });

  it("gives no times on a closed day, on a day away or outside the hours of its location, and that is said", async () => {
    const { admin, settings, plan, away, back, span, offered, dayPlans } = await planned();
    const times = async () => (await dayPlans()).map((one) => one.times);
    await plan(saturday, { spans: [span("00:00", "01:00")] });
    expect([await offered(saturday), await times()]).toEqual([[], [0]]);
    await plan(saturday);
    expect([(await offered(saturday)).length, await times()]).toEqual([1, [1]]);
    const { daysAwayId } = await away(saturday);
    expect([await offered(saturday), await times()]).toEqual([[], [0]]);
    await back(daysAwayId);
    expect([(await offered(saturday)).length, await times()]).toEqual([1, [1]]);
    const { seen, ...hours } = (await settings()).hours;
    const value = { ...hours, closedDates: [saturday] };
    await world.act(changeSettings, admin, { part: "hours", seen, value });
    expect([await offered(saturday), await times()]).toEqual([[], [0]]);
  });

  it("of who has no planned week leaves no times behind, and gives back those that there were", async () => {
    const { id, plan, remove, span, offered } = await planned();
    await world.owner.query(
      "update staff_member set week_plan = null, week = '[]' where clinic_id = $1 and week_plan is not null",
      [id],
    );
    await plan(saturday);
    await plan(wednesday, { spans: [span("13:00", "14:00")] });
    expect([(await offered(saturday)).length, (await offered(wednesday)).includes(nine)]).toEqual([1, false]);
    await remove(saturday);
    await remove(wednesday);
    expect([await offered(saturday), await offered(wednesday)]).toEqual([[], [nine]]);
  });

  it("is listed from today on", async () => {
    const { plan, dayPlans } = await planned();
    await plan("2026-03-02");
    await plan(saturday);
    await world.owner.query("update day_plan set date = '2026-03-01' where date = '2026-03-02'");
    expect((await dayPlans()).map(({ date }) => date)).toEqual([saturday]);
  });
});

describe("a visit that a day planned by itself leaves outside", () => {
  /** A visit on Wednesday at nine. */
  async function booked() {
    const set = await planned();
    const { desk, standing, patient } = set;
    await (await patient()).book((await standing(wednesday))[0]?.id);
    const span = { from: "2026-03-04T05:00:00Z", until: "2026-03-05T05:00:00Z" };
    const told = async () => ({
      outside: (await set.settings()).visitsOutside,
      planned: (await world.act(listSchedule, desk, span)).map((visit) => visit.planned),
      calls: (await world.act(listCalls, desk, {})).rows.map(({ dueAt }) => dueAt),
    });
    return { ...set, told };
  }
  /** When the clinic opens on the last day before the visit. */
  const tuesday = new Date("2026-03-03T13:00:00Z");

  it("stands, is marked and counted, and is to be called about once", async () => {
    const { plan, span, remove, told } = await booked();
    expect(await told()).toEqual({ outside: 0, planned: [true], calls: [] });
    await plan(wednesday, { spans: [span("13:00", "15:00")] });
    expect(await told()).toEqual({ outside: 1, planned: [false], calls: [tuesday] });
    await plan(wednesday, { spans: [span("14:00", "15:00")] });
    expect(await told()).toEqual({ outside: 1, planned: [false], calls: [tuesday] });
    await remove(wednesday);
    expect(await told()).toEqual({ outside: 0, planned: [true], calls: [tuesday] });
  });

  it("is not called about where the same hour sees other visits", async () => {
    const { plan, told } = await booked();
    await plan(wednesday, { order: ["follow-up"] });
    expect(await told()).toMatchObject({ planned: [true], calls: [] });
  });

  it("is called about where the same hour is seen elsewhere", async () => {
    const { id, plan, span, told } = await booked();
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into location (clinic_id, name, hours) select clinic_id, 'Marsh Road', hours from location
       where clinic_id = $1 returning id`,
      [id],
    );
    await plan(wednesday, { spans: [{ ...span("09:00", "10:00"), locationId: rows[0]?.id }] });
    expect(await told()).toMatchObject({ outside: 1, calls: [tuesday] });
  });

  it("was not booked yet: who holds it is told that it is gone, with the nearest others", async () => {
    const { plan, span, standing, patient } = await planned();
    const [slotId, later] = [(await standing(wednesday))[0]?.id, (await standing(nextWednesday))[0]?.id];
    const { actor, book } = await patient();
    const bookingKey = randomUUID();
    await world.act(holdSlot, actor, { slotId, bookingKey });
    await plan(wednesday, { order: ["urgent-check"], spans: [span("13:00", "15:00")] });
    await expect(book(slotId, bookingKey)).rejects.toMatchObject({
      code: "slot_taken",
      alternatives: [{ slotId: later }, {}, {}],
    });
  });
});

describe("a day is not planned", () => {
  it("twice when it is sent twice, and the trail says so", async () => {
    const { id, staffMemberId, ask, remove, dayPlans } = await planned();
    await ask(saturday);
    await ask(saturday);
    expect(await dayPlans()).toHaveLength(1);
    await remove(saturday);
    expect((await refusal(remove(saturday))).code).toBe("not_found");
    const { rows } = await world.owner.query(
      `select action, details from audit_event
       where clinic_id = $1 and subject_id = $2 and action like 'staff.%Day%' order by sequence`,
      [id, staffMemberId],
    );
    expect(rows).toEqual([
      { action: "staff.planDay", details: { date: saturday } },
      { action: "staff.planDay", details: { date: saturday, again: true } },
      { action: "staff.removeDayPlan", details: { date: saturday } },
    ]);
  });

  it("over what another planned first", async () => {
    const { ask, span, seenOf } = await planned();
    await ask(saturday);
    const seen = await seenOf(saturday);
    const later = { spans: [span("13:00", "15:00")] };
    expect(await refusal(ask(saturday, later))).toEqual({ code: "conflict", reasons: ["day-planned"] });
    await ask(saturday, later, seen);
    expect(await refusal(ask(saturday, {}, seen))).toMatchObject({ code: "conflict" });
    expect(await refusal(ask(nextWednesday, {}, seen))).toMatchObject({ code: "conflict" });
  });

  it("for someone who is no clinician", async () => {
    const { admin, ask, span } = await planned();
    const plan = {
      order: ["new-visit"],
      newVisitsKept: 0,
      spans: [span("09:00", "10:00")],
      urgentOnly: false,
    };
    const { staffMemberId } = admin;
    const attempt = world.act(planDay, admin, { staffMemberId, date: saturday, seen: null, plan });
    expect((await refusal(attempt)).code).toBe("not_found");
    expect(
      (await refusal(ask(saturday, { spans: [{ ...span("09:00", "10:00"), locationId: randomUUID() }] })))
        .code,
    ).toBe("not_found");
  });

  it("that is over", async () => {
    const { ask } = await planned();
    expect(await refusal(ask("2026-03-01"))).toEqual({ code: "invalid_input", reasons: ["day-past"] });
    expect((await refusal(ask("2026-03-02"))).code).toBe("done");
  });

  it.each(["0000-06-06", "9999-12-31"])("of a year beyond four digits: %s", async (date) => {
    const { ask, remove } = await planned();
    expect(await refusal(ask(date))).toEqual({ code: "invalid_input", reasons: ["date"] });
    expect(await refusal(remove(date))).toEqual({ code: "invalid_input", reasons: ["date"] });
  });

  it.each([
    ["no times", []],
    [
      "parts that overlap",
      [
        ["09:00", "12:00"],
        ["11:00", "15:00"],
      ],
    ],
    ["an end before its beginning", [["12:00", "09:00"]]],
    ["a time without its end", [["12:00", ""]]],
    [
      "three parts",
      [
        ["09:00", "10:00"],
        ["11:00", "12:00"],
        ["13:00", "14:00"],
      ],
    ],
  ])("with %s", async (_what, times) => {
    const { ask, span } = await planned();
    const spans = times.map(([opens = "", closes = ""]) => span(opens, closes));
    expect((await refusal(ask(saturday, { spans }))).code).toBe("invalid_input");
  });
});
