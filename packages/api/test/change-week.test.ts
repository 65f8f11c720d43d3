import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { week } from "../../db/test/clinic.ts";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { extendSlots } from "../src/appointments/extend-slots.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { addLocation } from "../src/locations/add-location.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { changeWeek } from "../src/staff/change-week.ts";
import { openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A clinic with one place and one clinician, whose Wednesday mornings are planned. */
async function planned() {
  const { id, visitor } = await world.clinic();
  const admin = await world.staff(id, ["clinic-admin"]);
  const { staffMemberId } = await world.staff(id, ["clinician"]);
  const locationId = crypto.randomUUID();
  await world.act(addLocation, admin, {
    locationId,
    value: { name: "Harbor Street", address: null, hours: week },
  });
  const settings = () => world.act(getSettings, admin, {});
  const seen = async () => (await settings()).clinicians[0]?.seen;
  const planOf = (over: object) => ({
    order: ["new-visit", "follow-up"],
    newVisitsKept: 0,
    days: { 3: { spans: [{ opens: "09:00", closes: "10:15", locationId }], urgentOnly: false } },
    ...over,
  });
  const plan = async (over: object = {}) => {
    await world.act(changeWeek, admin, { staffMemberId, seen: await seen(), plan: planOf(over) });
    await world.act(extendSlots, { kind: "system", clinicId: id }, {});
  };
  /** The slots of Wednesday 4 March that are offered, by the wall of New York. */
  async function offered() {
    const { rows } = await world.owner.query<{ line: string }>(
      `select to_char(starts_at at time zone 'America/New_York', 'HH24:MI') || ' ' || visit_type as line from slot
       where clinic_id = $1 and withdrawn_at is null and starts_at::date = '2026-03-04' order by starts_at`,
      [id],
    );
    return rows.map(({ line }) => line);
  }
  return { id, visitor, admin, staffMemberId, locationId, settings, seen, planOf, plan, offered };
}

describe("the week of a clinician", () => {
  it("is what can be booked; another order at the same time replaces it, and the first comes back", async () => {
    const { plan, offered } = await planned();
    await plan();
    expect(await offered()).toEqual(["09:00 new-visit", "09:55 follow-up"]);
    await plan({ order: ["follow-up"] });
    expect(await offered()).toEqual(["09:00 follow-up", "09:25 follow-up", "09:50 follow-up"]);
    await plan();
    expect(await offered()).toEqual(["09:00 new-visit", "09:55 follow-up"]);
    await plan({ days: {} });
    expect(await offered()).toEqual([]);
  });

  it("keeps back as many new visits as it says", async () => {
    const { id, plan } = await planned();
    await plan({ newVisitsKept: 100 });
    const { rows } = await world.owner.query<{ kept: string | null; type: string }>(
      "select distinct kept_for as kept, visit_type as type from slot where clinic_id = $1 and withdrawn_at is null order by type",
      [id],
    );
    expect(rows).toEqual([
      { kept: null, type: "follow-up" },
      { kept: "within-2-weeks", type: "new-visit" },
    ]);
  });

  it("leaves a booked visit as it is, and the administrator is told that it lies outside", async () => {
    const { id, visitor, plan, offered, settings } = await planned();
    await plan();
    const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    const { rows } = await world.owner.query<{ id: string }>(
      "select id from slot where clinic_id = $1 and starts_at = '2026-03-04T14:00:00Z'",
      [id],
    );
    await world.act(bookAppointment, actor, { slotId: rows[0]?.id, bookingKey: crypto.randomUUID() });
    expect(await settings()).toMatchObject({ visitsOutside: 0 });
    await plan({ days: {} });
    expect(await offered()).toEqual([]);
    expect(await settings()).toMatchObject({ visitsOutside: 1 });
    const { rows: visits } = await world.owner.query("select status from appointment where clinic_id = $1", [
      id,
    ]);
    expect(visits).toEqual([{ status: "booked" }]);
  });
});

describe("a week is not changed", () => {
  it("over what another planned first", async () => {
    const { admin, staffMemberId, seen, planOf, plan } = await planned();
    const late = await seen();
    await plan();
    const attempt = world.act(changeWeek, admin, { staffMemberId, seen: late, plan: planOf({}) });
    expect((await refusal(attempt)).code).toBe("conflict");
  });

  it("for someone who is no clinician", async () => {
    const { admin, seen, planOf } = await planned();
    const { staffMemberId } = admin;
    const attempt = world.act(changeWeek, admin, { staffMemberId, seen: await seen(), plan: planOf({}) });
    expect((await refusal(attempt)).code).toBe("not_found");
  });

  it.each([
    [
      "parts of a day that overlap",
      [
        ["09:00", "12:00"],
        ["11:00", "15:00"],
      ],
    ],
    ["an end before its beginning", [["12:00", "09:00"]]],
    ["a time without its end", [["12:00", ""]]],
  ])("to one with %s", async (_what, times) => {
    const { admin, staffMemberId, seen, planOf, locationId } = await planned();
    const spans = times.map(([opens, closes]) => ({ opens, closes, locationId }));
    const plan = planOf({ days: { 1: { spans, urgentOnly: false } } });
    const attempt = world.act(changeWeek, admin, { staffMemberId, seen: await seen(), plan });
    expect((await refusal(attempt)).code).toBe("invalid_input");
  });
});
