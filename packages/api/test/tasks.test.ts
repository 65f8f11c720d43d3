import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { addNote } from "../src/cases/add-note.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { searchCases } from "../src/cases/search-cases.ts";
import { watchCase } from "../src/cases/watch-case.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { addTask } from "../src/tasks/add-task.ts";
import { finishTask } from "../src/tasks/finish-task.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { listForms } from "../src/tasks/list-forms.ts";
import { taskDue } from "../src/tasks/task-due.ts";
import { week } from "../../db/test/clinic.ts";
import { contact, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let desk: Actor;
let clinician: Actor;
let caseId: string;
let otherCaseId: string;
beforeAll(async () => {
  world = await openWorld();
  const { id, visitor } = await world.clinic();
  desk = await world.staff(id, ["front-desk"]);
  clinician = await world.staff(id, ["clinician"]);
  for (let count = 0; count < 2; count += 1) {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  }
  const { rows } = await world.act(listCases, desk, {});
  [caseId = "", otherCaseId = ""] = rows.map(({ id }) => id);
});
afterAll(() => world.close());

describe("a task", () => {
  it("stands on its list once, however often it was sent, until it is done", async () => {
    const task = { caseId, taskId: randomUUID(), kind: "send-form", when: "today" };
    await world.act(addTask, clinician, task);
    await world.act(addTask, clinician, task);
    expect((await world.act(listForms, desk, {})).rows).toMatchObject([{ id: task.taskId, caseId }]);
    const { tasks } = await world.act(getCallSheet, desk, { caseId });
    expect(tasks).toMatchObject([{ id: task.taskId, kind: "send-form" }]);
    expect((await world.act(listCalls, desk, {})).rows).toEqual([]);
    const done = await world.act(finishTask, desk, { taskId: task.taskId });
    expect(await world.act(finishTask, clinician, { taskId: task.taskId })).toEqual(done);
    expect((await world.act(listForms, desk, {})).rows).toEqual([]);
  });

  it("under an id that another case has is refused", async () => {
    const taskId = randomUUID();
    await world.act(addTask, desk, { caseId, taskId, kind: "call-back", when: "today" });
    const other = { caseId: otherCaseId, taskId, kind: "call-back", when: "today" };
    expect((await refusal(world.act(addTask, desk, other))).code).toBe("conflict");
    expect((await world.act(listCalls, desk, {})).rows.map((one) => one.caseId)).toEqual([caseId]);
  });
});

it("an emergency stands on the list of calls with the attempt that is due, once, until its calls settle it", async () => {
  const { id, visitor } = await world.clinic();
  const front = await world.staff(id, ["front-desk"]);
  // VS-008 is an emergency (docs/clinical/vignettes.jsonl).
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const calls = async () =>
    (await world.act(listCalls, front, {})).rows.map(({ caseId, dueAt, next }) => ({ caseId, dueAt, next }));
  const [first] = await calls();
  expect(first).toMatchObject({ dueAt: monday, next: { step: "patient", attempt: 1 } });
  const emergency = { caseId: first?.caseId };
  await world.act(acknowledgeCase, front, { ...emergency, version: 0 });
  await world.act(addTask, front, { ...emergency, taskId: randomUUID(), kind: "call-back", when: "today" });
  const log = (outcome: string) =>
    world.act(logCall, front, {
      ...emergency,
      callId: randomUUID(),
      logged: { contact: "patient", outcome },
    });
  await log("not-reached");
  expect(await calls()).toEqual([
    {
      ...emergency,
      dueAt: new Date("2026-03-02T15:05:00Z"),
      next: { step: "patient", attempt: 2, at: new Date("2026-03-02T15:05:00Z") },
    },
  ]);
  await log("on-the-way-ambulance");
  expect(await calls()).toEqual([]);
});

it("an emergency that nobody acknowledged, then one that nobody called, is called about before one that was reached", async () => {
  const { id, visitor } = await world.clinic();
  const front = await world.staff(id, ["front-desk"]);
  const after = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });
  const raised: string[] = [];
  for (const minutes of [0, 120, 180]) {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
    const key = { intakeId, submissionKey: randomUUID() };
    await world.act(submitIntake, actor, key, after(minutes));
    const { rows } = await world.act(listCases, front, {});
    raised.push(rows.find((row) => !raised.includes(row.id))?.id ?? "");
  }
  const [reached, uncalled, unseen] = raised;
  for (const caseId of [reached, uncalled])
    await world.act(acknowledgeCase, front, { caseId, version: 0 }, after(180));
  const logged = { contact: "patient", outcome: "reached" };
  await world.act(logCall, front, { caseId: reached, callId: randomUUID(), logged }, after(1));
  const listed = (await world.act(listCalls, front, {}, after(181))).rows;
  expect(listed.map(({ caseId }) => caseId)).toEqual([unseen, uncalled, reached]);
});

it.each([
  ["not-safe", { safeToCall: false, voicemailOk: false }],
  ["no-phone", { phone: null }],
] as const)(
  "an emergency whose patient is %s to call is called about at the emergency contact first",
  async (because, changed) => {
    const { id, visitor } = await world.clinic();
    const front = await world.staff(id, ["front-desk"]);
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
    await world.act(saveContact, actor, { intakeId, contact: { ...contact, ...changed } });
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const next = { step: "emergency-contact", because, called: false, at: monday };
    const [row] = (await world.act(listCalls, front, {})).rows;
    expect(row).toMatchObject({ ...changed, next });
    const emergency = { caseId: row?.caseId };
    expect(await world.act(getCallSheet, front, emergency)).toMatchObject({ patient: changed, next });
    await world.act(acknowledgeCase, front, { ...emergency, version: 0 });
    const logged = { contact: "emergency-contact", outcome: "not-reached" };
    await world.act(logCall, front, { ...emergency, callId: randomUUID(), logged });
    expect((await world.act(listCalls, front, {})).rows).toMatchObject([{ next: { step: "welfare-check" } }]);
  },
);

it("a same-day call is on the list before 100 overdue ones of no urgent level, of which it says that more follow", async () => {
  const { id, visitor } = await world.clinic();
  const front = await world.staff(id, ["front-desk"]);
  // VS-069 is routine, VS-016 a same-day case (docs/clinical/vignettes.jsonl).
  for (const vignette of ["VS-069", "VS-016"]) {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers(vignette));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  }
  await world.owner.query(
    `insert into task (clinic_id, case_id, kind, due_at)
     select $1, id, 'call-back', $2::timestamptz - case when level_rank = 4 then '0'::interval else '1 day' end
     from "case", generate_series(1, 100) as copy
     where clinic_id = $1 and (level_rank = 1 or (level_rank = 4 and copy = 1))`,
    [id, monday],
  );
  const { rows, more } = await world.act(listCalls, front, {});
  expect(rows.map(({ level }) => level)).toEqual([
    "same-day",
    ...Array.from({ length: 99 }, () => "routine"),
  ]);
  expect(more).toBe(true);
  await world.owner.query("delete from task where clinic_id = $1 and due_at = $2", [id, monday]);
  expect(await world.act(listCalls, front, {})).toMatchObject({ rows: { length: 100 }, more: false });
});

it("what is minded before a number is called stands with it on every list and where a person is found", async () => {
  const { id, visitor } = await world.clinic();
  const front = await world.staff(id, ["front-desk"]);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const minded = { safeToCall: false, voicemailOk: false };
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, ...minded } });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const { rows } = await world.act(listCases, front, {});
  for (const kind of ["call-back", "send-form"])
    await world.act(addTask, front, { caseId: rows[0]?.id, taskId: randomUUID(), kind, when: "today" });
  const row = { phone: contact.phone, ...minded };
  expect((await world.act(listCalls, front, {})).rows).toMatchObject([row]);
  expect((await world.act(listForms, front, {})).rows).toMatchObject([row]);
  expect(await world.act(searchCases, front, { text: rows[0]?.reference })).toMatchObject([row]);
});

/** The clinic of the tests is open Monday to Friday, 08:00 to 17:00 in New York. */
describe("a task is due", () => {
  const home = { hours: { timeZone: "America/New_York", weekly: week, closedDates: [] } };
  it.each([
    ["within-the-hour", "2026-03-02T15:00:00Z", "2026-03-02T16:00:00Z"],
    ["within-the-hour", "2026-03-02T21:30:00Z", "2026-03-03T13:30:00Z"],
    ["today", "2026-03-02T15:00:00Z", "2026-03-02T22:00:00Z"],
    ["today", "2026-03-06T23:00:00Z", "2026-03-09T21:00:00Z"],
    ["next-day", "2026-03-02T15:00:00Z", "2026-03-03T22:00:00Z"],
    ["next-day", "2026-03-06T15:00:00Z", "2026-03-09T21:00:00Z"],
    ["within-a-week", "2026-03-02T15:00:00Z", "2026-03-09T15:00:00Z"],
  ] as const)("%s of %s: %s", (when, now, due) => {
    expect(taskDue(home, when, new Date(now)).toISOString()).toBe(new Date(due).toISOString());
  });
});

describe("who has a case open", () => {
  const at = (seconds: number) => ({
    ...world.services,
    now: () => new Date(monday.getTime() + seconds * 1000),
  });

  it("is said to the others, not to oneself, until there was no sign for a minute", async () => {
    const look = (who: Actor, seconds: number) => world.act(watchCase, who, { caseId }, at(seconds));
    expect(await look(desk, 0)).toMatchObject({ others: [] });
    expect(await look(clinician, 30)).toMatchObject({ others: ["Demo Person"] });
    expect(await look(desk, 45)).toMatchObject({ others: ["Demo Person"] });
    expect(await look(clinician, 106)).toMatchObject({ others: [] });
  });

  it("hears what was done to it last: of each act, and of no look at it or act upon another", async () => {
    const last = async () => (await world.act(watchCase, desk, { caseId })).last;
    const read = async () => (await world.act(getCase, clinician, { caseId })).history[0]?.sequence;
    const before = await last();
    await world.act(getCallSheet, desk, { caseId });
    await world.act(addNote, clinician, { caseId: otherCaseId, noteId: randomUUID(), text: "Of the other." });
    expect([await last(), await read()]).toEqual([before, before]);
    await world.act(addNote, clinician, { caseId, noteId: randomUUID(), text: "Walks with a stick." });
    expect(await last()).not.toBe(before);
    expect(await last()).toBe(await read());
  });
});

describe("a call that is left to be made about a case that is no emergency", () => {
  async function left() {
    const { id, visitor } = await world.clinic();
    const [front, doctor] = [await world.staff(id, ["front-desk"]), await world.staff(id, ["clinician"])];
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const [row] = (await world.act(listCases, front, {})).rows;
    const own = { caseId: row?.id ?? "" };
    const add = (taskId: string) =>
      world.act(addTask, front, { ...own, taskId, kind: "call-back", when: "today" });
    const log = (by: Actor, outcome: string, contactOf = "patient") =>
      world.act(logCall, by, { ...own, callId: randomUUID(), logged: { contact: contactOf, outcome } });
    const kinds = async () => (await world.act(listCalls, front, {})).rows.map(({ kind }) => kind);
    return { front, doctor, own, add, log, kinds };
  }

  it.each(["handed-to-clinician", "refuses"])(
    "is a clinician's once it ended with %s, and done by a clinician alone",
    async (outcome) => {
      const { front, doctor, add, log, kinds } = await left();
      const taskId = randomUUID();
      await add(taskId);
      await log(front, outcome);
      expect(await kinds()).toEqual(["clinician-call"]);
      expect((await refusal(world.act(finishTask, front, { taskId }))).code).toBe("forbidden");
      await log(front, "reached");
      await log(doctor, "not-reached");
      expect(await kinds()).toEqual(["clinician-call"]);
      await log(doctor, "reached");
      expect(await kinds()).toEqual([]);
    },
  );

  it("stays to be made where only the emergency contact was reached", async () => {
    const { front, add, log, kinds } = await left();
    await add(randomUUID());
    await log(front, "reached", "emergency-contact");
    expect(await kinds()).toEqual(["call-back"]);
    await log(front, "reached");
    expect(await kinds()).toEqual([]);
  });

  it("is left once under one id, and another task under it is a conflict", async () => {
    const { front, own, add, kinds } = await left();
    const taskId = randomUUID();
    await add(taskId);
    await add(taskId);
    const other = world.act(addTask, front, { ...own, taskId, kind: "send-form", when: "today" });
    expect((await refusal(other)).code).toBe("conflict");
    expect(await kinds()).toEqual(["call-back"]);
  });

  it("is left for a clinician where none was, once though the call is sent twice", async () => {
    const { front, own, kinds } = await left();
    const input = {
      ...own,
      callId: randomUUID(),
      logged: { contact: "patient", outcome: "handed-to-clinician" },
    };
    await world.act(logCall, front, input);
    await world.act(logCall, front, input);
    expect(await kinds()).toEqual(["clinician-call"]);
  });
});
