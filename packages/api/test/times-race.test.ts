import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { withClinic } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { week } from "../../db/test/clinic.ts";
import { lockTimes } from "../src/appointments/lock-times.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { planDay } from "../src/staff/plan-day.ts";
import { plannedClinic, wednesday } from "./planned-clinic.ts";
import { openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let bystander: Client;
beforeAll(async () => {
  world = await openWorld();
  bystander = new Client(world.database.superuserUrl);
  await bystander.connect();
});
afterAll(async () => {
  await bystander.end();
  await world.close();
});

const most = 10_000;

/** Until so many transactions of this database wait for another. */
async function waiting(count: number): Promise<void> {
  for (const until = Date.now() + most; Date.now() < until; await pause(20)) {
    const { rows } = await world.owner.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length >= count) return;
  }
  throw new Error(`Not ${count} transactions wait.`);
}

/** Runs the first up to where it needs the rows of a table, then the second as far as it gets, then both to their end. */
async function interleaved<A, B>(
  [table, clinicId]: readonly ["location" | "patient", string],
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  await bystander.query("begin");
  await bystander.query(`select from "${table}" where clinic_id = $1 for update`, [clinicId]);
  const begun = first();
  await waiting(1);
  const other = second();
  await Promise.race([other, waiting(2)]);
  await bystander.query("rollback");
  return Promise.all([begun, other]);
}

describe("days away that are entered", () => {
  it("while the calendar is made past them leave no time on it, and can be taken back", async () => {
    const { id, extend, away, back, standing } = await plannedClinic(world);
    const [, { daysAwayId }] = await interleaved(["location", id], extend, () => away(wednesday));
    expect(await standing(wednesday)).toEqual([]);
    await back(daysAwayId);
    await extend();
    expect(await standing(wednesday)).toHaveLength(1);
  });

  it("while someone books on them count that visit", async () => {
    const { id, extend, away, standing, patient } = await plannedClinic(world);
    await extend();
    const [slotId, { book }] = [(await standing(wednesday))[0]?.id, await patient()];
    const [, { visits }] = await interleaved(
      ["patient", id],
      () => book(slotId),
      () => away(wednesday),
    );
    expect(visits).toBe(1);
  });
});

it("a day that is planned while the calendar is made past it has its own times alone", async () => {
  const { id, admin, staffMemberId, settings, extend, standing } = await plannedClinic(world);
  const [place] = (await settings()).locations;
  const plan = {
    order: ["new-visit"],
    newVisitsKept: 0,
    spans: [{ opens: "13:00", closes: "14:00", locationId: place?.id }],
    urgentOnly: false,
  };
  const planned = { staffMemberId, date: wednesday, seen: null, plan };
  await interleaved(["location", id], extend, () => world.act(planDay, admin, planned));
  await extend();
  const { rows } = await world.owner.query(
    "select rule from slot where clinic_id = $1 and id = any($2::uuid[])",
    [id, (await standing(wednesday)).map((one) => one.id)],
  );
  expect(rows).toEqual([{ rule: `${wednesday} 13:00 new-visit` }]);
});

it("of two withdrawn times of one clinician that begin together one is offered again, the last to be withdrawn", async () => {
  const { id, extend, away, back, standing } = await plannedClinic(world);
  await extend();
  const [slotId] = (await standing(wednesday)).map((one) => one.id);
  const { daysAwayId } = await away(wednesday);
  await world.owner.query(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'withdrawn_at', s.withdrawn_at - interval '1 hour'))).* from slot s where s.clinic_id = $1 and s.id = $2`,
    [id, slotId],
  );
  await back(daysAwayId);
  expect((await standing(wednesday)).map((one) => one.id)).toEqual([slotId]);
});

it("hours that are changed while a time is offered to a waiting patient (VS-045) end neither of the two", async () => {
  const { id, visitor } = await world.clinic();
  const admin = await world.staff(id, ["clinic-admin"]);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-045"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const { hours } = await world.act(getSettings, admin, {});
  const value = { weekly: week, closedDates: ["2026-03-04"] };
  const change = () => world.act(changeSettings, admin, { part: "hours", seen: hours.seen, value });
  const changed = await withClinic(world.database, id, async (tx) => {
    await lockTimes(tx, id);
    const ends = Promise.allSettled([change()]);
    await waiting(1);
    // As each on the waitlist is looked at.
    await tx.select({ id: cases.id }).from(cases).where(eq(cases.clinicId, id)).for("share");
    return { ends };
  });
  expect(await changed.ends).toMatchObject([{ status: "fulfilled" }]);
});
