import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSchedule } from "../src/appointments/list-schedule.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { changeMember } from "../src/staff/change-member.ts";
import { changeWeek } from "../src/staff/change-week.ts";
import { finishTask } from "../src/tasks/finish-task.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { plannedClinic, wednesday } from "./planned-clinic.ts";
import { monday, openWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A visit on Wednesday at nine, and what may come between. */
async function booked() {
  const set = await plannedClinic(world);
  const { id, admin, desk, staffMemberId, extend, settings, standing, patient } = set;
  await extend();
  const { book } = await patient();
  await book((await standing(wednesday))[0]?.id);
  const close = async (closedDates: string[]) => {
    const { seen, ...hours } = (await settings()).hours;
    await world.act(changeSettings, admin, { part: "hours", seen, value: { ...hours, closedDates } });
    await extend();
  };
  const letGo = async () => {
    const roles = ["clinician"];
    const rights = { roles, active: true, mayLowerUrgent: false };
    await world.act(changeMember, admin, {
      staffMemberId,
      seen: rights,
      rights: { ...rights, active: false },
    });
    await extend();
  };
  const replan = async (order: string[], weekday = 3) => {
    const one = (await settings()).clinicians.find((clinician) => clinician.id === staffMemberId);
    const { rows } = await world.owner.query<{ id: string }>("select id from location where clinic_id = $1", [
      id,
    ]);
    const spans = [{ opens: "09:00", closes: "10:00", locationId: rows[0]?.id }];
    const plan = { order, newVisitsKept: 0, days: { [weekday]: { spans, urgentOnly: false } } };
    await world.act(changeWeek, admin, { staffMemberId, seen: one?.seen, plan });
    await extend();
  };
  const calls = async () =>
    (await world.act(listCalls, desk, {})).rows.map(({ kind, cause, dueAt, id: taskId }) => ({
      kind,
      cause,
      dueAt,
      taskId,
    }));
  const planned = async () => {
    const span = { from: "2026-03-04T05:00:00Z", until: "2026-03-05T05:00:00Z" };
    return (await world.act(listSchedule, desk, span)).map((visit) => visit.planned);
  };
  return { ...set, close, letGo, replan, calls, planned };
}

/** When the clinic opens on the last day before the visit, as for days away. */
const tuesday = new Date("2026-03-03T13:00:00Z");
const toCall = [{ kind: "call-back", cause: "away", dueAt: tuesday }];

describe("a visit that is booked where nobody is there any more is to be called about, and is marked", () => {
  it("stands unmarked and without a call while someone is", async () => {
    const { calls, planned } = await booked();
    expect([await calls(), await planned()]).toEqual([[], [true]]);
  });

  it("on a day that is closed now; the call comes once", async () => {
    const { desk, close, calls, planned } = await booked();
    await close([wednesday]);
    expect(await calls()).toMatchObject(toCall);
    expect(await planned()).toEqual([false]);
    await world.act(finishTask, desk, { taskId: (await calls())[0]?.taskId });
    await close([wednesday, "2026-12-25"]);
    expect(await calls()).toEqual([]);
  });

  it("with a clinician who was let go", async () => {
    const { letGo, calls, planned } = await booked();
    await letGo();
    expect(await calls()).toMatchObject(toCall);
    expect(await planned()).toEqual([false]);
  });

  it("outside the week that is planned now", async () => {
    const { replan, calls, planned } = await booked();
    await replan(["new-visit"], 4);
    expect(await calls()).toMatchObject(toCall);
    expect(await planned()).toEqual([false]);
  });

  it("and not where the same hour sees other visits now", async () => {
    const { replan, calls, planned } = await booked();
    await replan(["follow-up"]);
    expect([await calls(), await planned()]).toEqual([[], [true]]);
  });
});

it("a visit on days away has its one call, by the same time", async () => {
  const { away, calls } = await booked();
  await away(wednesday);
  expect(monday < tuesday).toBe(true);
  expect(await calls()).toMatchObject(toCall);
});
