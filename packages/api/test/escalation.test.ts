import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { cases, escalation, message } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { escalateCase } from "../src/cases/escalate-case.ts";
import { explainBreach } from "../src/cases/explain-breach.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { getResult } from "../src/intake/get-result.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { settleIdle } from "../src/intake/settle-idle.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { getToday } from "../src/today/get-today.ts";
import { event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** VS-008 is an emergency, VS-016 a same-day case (docs/clinical/vignettes.jsonl). */
const [emergency, sameDay] = [workedAnswers("VS-008"), workedAnswers("VS-016")];

const system = (clinicId: string): Actor => ({ kind: "system", clinicId });
const later = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });

async function clinicWithPhoneList() {
  const home = await world.clinic();
  await world.owner.query("update clinic set phone_list = $2 where id = $1", [
    home.id,
    JSON.stringify([{ name: "Dr Demo", phone: "+1 843 555 0199", email: "demo@example.org" }]),
  ]);
  return home;
}

async function raisedCase(answers = emergency) {
  const { id: clinicId, visitor } = await clinicWithPhoneList();
  const { intakeId, actor } = await world.patient(visitor, answers);
  if (answers === emergency) await world.act(raiseEmergency, actor, { intakeId });
  else await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const row = await caseOf(clinicId);
  return { clinicId, row, actor, intakeId };
}

async function caseOf(clinicId: string) {
  const [row] = await withClinic(world.database, clinicId, (tx) =>
    tx.select().from(cases).where(eq(cases.clinicId, clinicId)),
  );
  if (!row) throw new Error("There is no case.");
  return row;
}

const mailOf = (clinicId: string) =>
  withClinic(world.database, clinicId, (tx) =>
    tx.select().from(message).where(eq(message.kind, "escalation")).orderBy(asc(message.createdAt)),
  );

const jobsOf = async (name: string, clinicId: string) =>
  (
    await world.owner.query<{ data: Record<string, unknown>; at: Date; seconds: number }>(
      `select data, start_after as at, extract(epoch from start_after - created_on)::float as seconds from pgboss.job
       where name = $1 and data->>'clinicId' = $2 order by created_on`,
      [name, clinicId],
    )
  ).rows;

const escalate = (clinicId: string, row: { id: string; dueAt: Date }, step: number, minutes: number) =>
  world.act(
    escalateCase,
    system(clinicId),
    { caseId: row.id, dueAt: row.dueAt.toISOString(), step },
    later(minutes),
  );

describe("an emergency that nobody acknowledges", () => {
  it("is brought up again every 5 minutes, before the on-call list and then the phone list, by a job each", async () => {
    const { clinicId, row } = await raisedCase();
    const [job] = await jobsOf("case.escalate", clinicId);
    expect(job?.data).toEqual({ clinicId, caseId: row.id, dueAt: row.dueAt.toISOString(), step: 1 });
    expect(job?.at).toEqual(addMinutes(monday, 5));

    const told = [];
    for (const [step, minutes] of [
      [1, 5],
      [2, 10],
      [3, 15],
      [4, 20],
    ] as const) {
      told.push((await escalate(clinicId, row, step, minutes)).recipients);
    }
    const everyone = ["oncall@example.org", "demo@example.org"];
    expect(told).toEqual([["oncall@example.org"], ["oncall@example.org"], everyone, everyone]);
    expect((await jobsOf("case.escalate", clinicId)).map(({ data }) => data["step"])).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect((await caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    const mails = await mailOf(clinicId);
    expect(mails.at(-1)?.body).toContain("Dr Demo: +1 843 555 0199");
    // Every 5 minutes another goes out: after an outage of the mail server none of an hour ago does.
    expect(mails.map(({ staleAt }) => staleAt)).toEqual(
      [35, 40, 45, 45, 50, 50].map((minutes) => addMinutes(monday, minutes)),
    );
    for (const { subject, body } of mails) {
      expect(subject + body).toContain(row.reference);
      expect(subject + body).not.toMatch(/Łukasz|saddle|numb|bladder|emergency-now/);
    }
  });

  it("goes to its owner first", async () => {
    const { clinicId, row } = await raisedCase();
    const owner = await world.staff(clinicId, ["clinician"]);
    await world.owner.query(`update "case" set owner_id = $2 where id = $1`, [row.id, owner.staffMemberId]);
    expect((await escalate(clinicId, row, 1, 5)).recipients).toEqual([`${owner.staffMemberId}@example.org`]);
  });

  it("is brought up once a step, though the job is delivered twice or at the same time", async () => {
    const { clinicId, row } = await raisedCase();
    await Promise.all([1, 2, 3].map(() => escalate(clinicId, row, 1, 5)));
    expect(await mailOf(clinicId)).toHaveLength(1);
    expect(await jobsOf("case.escalate", clinicId)).toHaveLength(2);
  });

  it("waits for its time where a job comes early", async () => {
    const { clinicId, row } = await raisedCase();
    expect((await escalate(clinicId, row, 1, 2)).recipients).toEqual([]);
    expect((await jobsOf("case.escalate", clinicId)).map(({ at }) => at)).toEqual([
      addMinutes(monday, 5),
      addMinutes(monday, 5),
    ]);
  });
});

describe("an emergency that a named person acknowledged", () => {
  async function acknowledged(minutes = 1) {
    const { clinicId, row } = await raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(acknowledgeCase, desk, { caseId: row.id, version: 0 }, later(minutes));
    const log = (at: number, outcome: string, contact = "patient") =>
      world.act(
        logCall,
        desk,
        { caseId: row.id, callId: randomUUID(), logged: { contact, outcome } },
        later(at),
      );
    const mails = async () =>
      (await mailOf(clinicId)).filter(({ recipient }) => recipient === "oncall@example.org");
    const subjects = async () => (await mails()).map(({ subject }) => subject.replace(/.* waits/, "waits"));
    return { clinicId, row, log, mails, subjects };
  }
  const waits = "waits for a call";

  it("is brought up for its calls at 5 and 15 minutes, then the emergency contact and the decision, until they settle it", async () => {
    const { clinicId, row, log, mails, subjects } = await acknowledged();
    await log(2, "not-reached");
    expect((await escalate(clinicId, row, 1, 5)).recipients).toEqual(["oncall@example.org"]);
    await log(6, "not-reached");
    // The third attempt is due at 15 minutes.
    expect((await escalate(clinicId, row, 2, 10)).recipients).toEqual([]);
    expect((await escalate(clinicId, row, 3, 15)).recipients).toContain("demo@example.org");
    await log(16, "not-reached");
    await escalate(clinicId, row, 4, 20);
    await log(21, "not-reached", "emergency-contact");
    await escalate(clinicId, row, 5, 25);
    expect(await subjects()).toEqual([waits, waits, waits, waits]);
    const bodies = (await mails()).map(({ body }) => body);
    expect(bodies[0]).toContain("Attempt 2 of 3");
    expect(bodies[1]).toContain("Attempt 3 of 3");
    expect(bodies[2]).toContain("emergency contact");
    expect(bodies[3]).toContain("clinician");
    await log(26, "on-the-way-car");
    const left = (await jobsOf("case.escalate", clinicId)).length;
    expect((await escalate(clinicId, row, 6, 30)).recipients).toEqual([]);
    expect(await jobsOf("case.escalate", clinicId)).toHaveLength(left);
    expect((await caseOf(clinicId)).breachedAt).toBeNull();
  });

  it("and that nobody calls is brought up every 5 minutes, and breaches at 15", async () => {
    const { clinicId, row, subjects } = await acknowledged();
    for (const [step, minutes] of [
      [1, 5],
      [2, 10],
    ] as const) {
      await escalate(clinicId, row, step, minutes);
    }
    expect((await caseOf(clinicId)).breachedAt).toBeNull();
    await escalate(clinicId, row, 3, 15);
    expect((await caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    expect(await subjects()).toEqual([waits, waits, waits]);
  });

  it("and whose patient is not to be called is brought up for the emergency contact, and breaches at 15 where nobody is called", async () => {
    const { clinicId, row, log, mails } = await acknowledged();
    await world.owner.query("update patient set safe_to_call = false where id = $1", [row.patientId]);
    await escalate(clinicId, row, 1, 5);
    expect((await mails())[0]?.body).toContain(
      "The patient is not to be called: the call to the emergency contact is due.",
    );
    await escalate(clinicId, row, 3, 15);
    expect((await caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    await log(16, "not-reached", "emergency-contact");
    await escalate(clinicId, row, 4, 20);
    expect((await mails()).at(-1)?.body).toContain("A clinician's decision");
  });

  it.each([
    ["on-the-way-ambulance", "contacted", false],
    ["reached", "contacted", false],
    ["not-reached", "new", true],
    ["refuses", "new", true],
  ])(
    "and whose call was logged at 4 minutes as %s is %s, and overdue at 16: %s",
    async (outcome, status, overdue) => {
      const { clinicId, row, log } = await acknowledged(2);
      await log(4, outcome);
      expect((await caseOf(clinicId)).status).toBe(status);
      const desk = await world.staff(clinicId, ["front-desk"]);
      const { rows } = await world.act(listCases, desk, { filter: { due: "overdue" } }, later(16));
      expect(rows.map(({ id }) => id)).toEqual(overdue ? [row.id] : []);
      expect((await world.act(getToday, desk, {}, later(16))).counts.overdue).toBe(overdue ? 1 : 0);
    },
  );

  it("and that a clinician decided on is in review, and not overdue", async () => {
    const { clinicId, row, log } = await acknowledged(2);
    await log(4, "refuses");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const reason = "His wife drives him to his own doctor now.";
    const logged = { contact: "patient", outcome: "no-welfare-check", reason };
    await world.act(logCall, clinician, { caseId: row.id, callId: randomUUID(), logged }, later(6));
    expect(await caseOf(clinicId)).toMatchObject({ status: "in-review", clockStopped: true });
  });

  it("and that was settled is brought up again where the patient refuses after all", async () => {
    const { clinicId, row, log, subjects } = await acknowledged();
    await log(2, "on-the-way-car");
    expect((await escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
    await log(9, "refuses");
    expect((await jobsOf("case.escalate", clinicId)).at(-1)?.data).toMatchObject({ step: 1 });
    await escalate(clinicId, row, 1, 9);
    await escalate(clinicId, row, 2, 10);
    expect(await subjects()).toEqual([waits, waits]);
  });

  it("that a member raised after the call in which it came out is settled by what was logged of that call", async () => {
    const { clinicId, row, log } = await acknowledged();
    await log(2, "on-the-way-ambulance");
    await world.owner.query(`update "case" set raised_at = $2, acknowledged_at = $2 where id = $1`, [
      row.id,
      addMinutes(monday, 4),
    ]);
    expect((await escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
    await world.owner.query(`update "case" set raised_at = $2 where id = $1`, [
      row.id,
      addMinutes(monday, 3),
    ]);
    expect((await escalate(clinicId, row, 2, 10)).recipients).not.toEqual([]);
  });

  it("and that was closed is brought up no more", async () => {
    const { clinicId, row } = await acknowledged();
    await world.owner.query(`update "case" set status = 'closed' where id = $1`, [row.id]);
    expect((await escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
  });
});

it.each(["contacted", "could-not-reach", "declined", "in-review"])(
  "an emergency that was moved to %s is brought up again until a named person acknowledges it",
  async (status) => {
    const { clinicId, row } = await raisedCase();
    await escalate(clinicId, row, 1, 5);
    await world.owner.query(`update "case" set status = $2 where id = $1`, [row.id, status]);
    expect((await escalate(clinicId, row, 2, 10)).recipients).toEqual(["oncall@example.org"]);
    expect((await escalate(clinicId, row, 3, 15)).recipients).toContain("demo@example.org");
    expect((await caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    await world.act(acknowledgeCase, await world.staff(clinicId, ["front-desk"]), {
      caseId: row.id,
      version: 0,
    });
    await escalate(clinicId, row, 4, 20);
    expect((await mailOf(clinicId)).at(-1)?.subject).toContain("waits for a call");
  },
);

it("an emergency that has left the queue is brought up no more", async () => {
  const { clinicId, row } = await raisedCase();
  await world.owner.query(`update "case" set status = 'closed' where id = $1`, [row.id]);
  expect((await escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
});

it("a clock that starts anew and runs out is a breach of its own, which the reason for the first explains no more", async () => {
  const { clinicId, row } = await raisedCase();
  const explained = { breachedAt: addMinutes(monday, -60), breachReason: "The line was down." };
  await world.owner.query(`update "case" set breached_at = $2, breach_reason = $3 where id = $1`, [
    row.id,
    explained.breachedAt,
    explained.breachReason,
  ]);
  await escalate(clinicId, row, 1, 5);
  expect(await caseOf(clinicId)).toMatchObject(explained);
  await escalate(clinicId, row, 3, 15);
  expect(await caseOf(clinicId)).toMatchObject({ breachedAt: row.dueAt, breachReason: null });
  const { rows } = await world.owner.query<{ details: object }>(
    "select details from audit_event where clinic_id = $1 and details ? 'breached'",
    [clinicId],
  );
  expect(rows).toEqual([{ details: { step: 3, to: "phone-list", breached: true, explainedBefore: true } }]);
});

it.each(["contacted", "declined"])("a same-day case that was moved to %s was looked at", async (status) => {
  const { clinicId, row } = await raisedCase(sameDay);
  await world.owner.query(`update "case" set status = $2 where id = $1`, [row.id, status]);
  expect((await escalate(clinicId, row, 3, 240)).recipients).toEqual([]);
  expect((await caseOf(clinicId)).breachedAt).toBeNull();
});

it("a case whose patient was not reached goes on from the step that its clock had reached, and breaches", async () => {
  const { clinicId, row } = await raisedCase(sameDay);
  const clinician = await world.staff(clinicId, ["clinician"]);
  const move = (version: number, to: string) =>
    world.act(moveCase, clinician, { caseId: row.id, version, to });
  await escalate(clinicId, row, 1, 120);
  await move(0, "in-review");
  expect((await escalate(clinicId, row, 2, 192)).recipients).toEqual([]);
  await move(1, "could-not-reach");
  const last = (await jobsOf("case.escalate", clinicId)).at(-1);
  expect(last?.data).toMatchObject({ step: 2 });
  expect((await escalate(clinicId, row, 2, 200)).recipients).toEqual(["oncall@example.org"]);
  expect((await escalate(clinicId, row, 3, 240)).recipients).toContain("demo@example.org");
  expect((await caseOf(clinicId)).breachedAt).toEqual(row.dueAt);
});

it("a case that is raised to a level due at the same time goes on from the step sent for that time", async () => {
  const { clinicId, row } = await raisedCase(sameDay);
  await escalate(clinicId, row, 1, 120);
  await world.owner.query(`update "case" set level_rank = 3 where id = $1`, [row.id]);
  const clinician = await world.staff(clinicId, ["clinician"]);
  const raise = { caseId: row.id, version: 0, level: "same-day", reason: "Worse on the telephone." };
  await world.act(reviewCase, clinician, raise);
  expect((await caseOf(clinicId)).dueAt).toEqual(row.dueAt);
  expect((await jobsOf("case.escalate", clinicId)).map(({ data }) => data["step"])).toEqual([1, 2, 2]);
});

it("a clock that was started anew leaves the jobs of the one before without effect", async () => {
  const { clinicId, row } = await raisedCase(sameDay);
  const before = { id: row.id, dueAt: row.dueAt };
  await world.owner.query(`update "case" set due_at = due_at - interval '1 hour' where id = $1`, [row.id]);
  expect((await escalate(clinicId, before, 3, 600)).recipients).toEqual([]);
});

describe("a same-day case that nobody looks at", () => {
  it("goes out at 50, 80 and 100 % of its time and then counts as breached", async () => {
    // Monday 10:00 to the earlier of 4 open hours and closing, docs/clinical/journey.md section 4: 14:00.
    const { clinicId, row } = await raisedCase(sameDay);
    expect(row.dueAt).toEqual(addMinutes(monday, 240));
    expect((await jobsOf("case.escalate", clinicId))[0]?.at).toEqual(addMinutes(monday, 120));
    await escalate(clinicId, row, 1, 120);
    await escalate(clinicId, row, 2, 192);
    expect((await caseOf(clinicId)).breachedAt).toBeNull();
    await escalate(clinicId, row, 3, 240);
    expect((await caseOf(clinicId)).breachedAt).toEqual(row.dueAt);
    const rows = await withClinic(world.database, clinicId, (tx) =>
      tx.select({ step: escalation.step, audience: escalation.audience }).from(escalation),
    );
    expect(rows.toSorted((one, other) => one.step - other.step)).toEqual([
      { step: 1, audience: "on-call" },
      { step: 2, audience: "on-call" },
      { step: 3, audience: "phone-list" },
    ]);
    expect(await jobsOf("case.escalate", clinicId)).toHaveLength(3);
    // Nothing follows the last of them, so each goes out however late.
    expect(new Set((await mailOf(clinicId)).map(({ staleAt }) => staleAt))).toEqual(new Set([null]));
  });

  it("cannot be closed before someone says why", async () => {
    const { clinicId, row } = await raisedCase(sameDay);
    for (const [step, minutes] of [
      [1, 120],
      [2, 192],
      [3, 240],
    ] as const) {
      await escalate(clinicId, row, step, minutes);
    }
    const close = () => world.owner.query(`update "case" set status = 'closed' where id = $1`, [row.id]);
    await expect(close()).rejects.toThrow("case_closed_with_its_breach_explained");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const reason = "Both clinicians were with an emergency.";
    await world.act(explainBreach, clinician, { caseId: row.id, version: 0, reason });
    await close();
    expect(await caseOf(clinicId)).toMatchObject({ status: "closed", breachReason: reason });
    const { notes } = await world.act(getCase, clinician, { caseId: row.id });
    expect(notes).toMatchObject([
      { by: "Demo Person", text: `Why nobody had acted when it was due: ${reason}` },
    ]);
  });

  it("without a breach takes no reason for one", async () => {
    const { clinicId, row } = await raisedCase(sameDay);
    const clinician = await world.staff(clinicId, ["clinician"]);
    const attempt = world.act(explainBreach, clinician, { caseId: row.id, version: 0, reason: "No reason." });
    expect((await refusal(attempt)).code).toBe("conflict");
  });
});

describe("a form with a fired same-day rule that is not sent", () => {
  const settle = (clinicId: string, intakeId: string, minutes: number) =>
    world.act(settleIdle, system(clinicId), { intakeId }, later(minutes));

  it("becomes a case that is not sent after 30 minutes without an answer", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId } = await world.patient(visitor, sameDay);
    const [job] = await jobsOf("intake.settleIdle", clinicId);
    expect(job?.data).toEqual({ clinicId, intakeId });
    expect(job?.seconds).toBeCloseTo(1800, 0);
    expect(await settle(clinicId, intakeId, 29)).toEqual({ raised: false });
    expect(await settle(clinicId, intakeId, 30)).toEqual({ raised: true });
    expect(await caseOf(clinicId)).toMatchObject({ levelRank: 4, status: "new", sentAt: null });
    expect(await settle(clinicId, intakeId, 31)).toEqual({ raised: false });
  });

  it("leaves the call to its patient to be made by the case's due time, until someone is reached", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId } = await world.patient(visitor, sameDay);
    const desk = await world.staff(clinicId, ["front-desk"]);
    expect(await world.act(listCalls, desk, {})).toEqual([]);
    await settle(clinicId, intakeId, 30);
    const { id: caseId, dueAt } = await caseOf(clinicId);
    expect(await world.act(listCalls, desk, {})).toMatchObject([{ caseId, kind: "call-back", dueAt }]);
    await settle(clinicId, intakeId, 60);
    expect(await world.act(listCalls, desk, {})).toHaveLength(1);
    const logged = { contact: "patient", outcome: "reached" };
    await world.act(logCall, desk, { caseId, callId: randomUUID(), logged });
    expect(await world.act(listCalls, desk, {})).toEqual([]);
  });

  it("is looked at again 30 minutes after an answer that came meanwhile", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await world.act(saveAnswers, actor, { intakeId, events: [event("fainted", false)] }, later(20));
    expect(await settle(clinicId, intakeId, 30)).toEqual({ raised: false });
    const jobs = await jobsOf("intake.settleIdle", clinicId);
    expect(jobs.map(({ seconds }) => Math.round(seconds / 60))).toEqual([30, 20]);
    expect(await settle(clinicId, intakeId, 50)).toEqual({ raised: true });
  });

  it("is sent after all, and makes no second case", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    expect(await settle(clinicId, intakeId, 40)).toEqual({ raised: false });
    expect((await caseOf(clinicId)).sentAt).toEqual(monday);
  });

  it("is to be read once it is sent, though a call had stopped the clock", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await settle(clinicId, intakeId, 30);
    const { id: caseId } = await caseOf(clinicId);
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(moveCase, desk, { caseId, version: 0, to: "contacted" }, later(40));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, later(60));
    const sent = await caseOf(clinicId);
    // Same-day is due after 4 open hours (docs/clinical/journey.md section 4); it is sent at 11:00.
    expect(sent).toMatchObject({
      levelRank: 4,
      status: "new",
      acknowledgedAt: null,
      clockStopped: false,
      sentAt: addMinutes(monday, 60),
      raisedAt: addMinutes(monday, 60),
      dueAt: addMinutes(monday, 5 * 60),
    });
    const jobs = await jobsOf("case.escalate", clinicId);
    expect(jobs.at(-1)?.data).toMatchObject({ caseId, dueAt: sent.dueAt.toISOString(), step: 1 });
  });

  it("keeps its running clock when it is sent before anyone had looked", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, sameDay);
    await settle(clinicId, intakeId, 30);
    const { dueAt } = await caseOf(clinicId);
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, later(60));
    expect(await caseOf(clinicId)).toMatchObject({ status: "new", dueAt });
  });

  it("leaves no job where nothing that fired is same-day", async () => {
    const { id: clinicId, visitor } = await world.clinic();
    await world.patient(visitor, workedAnswers("VS-069"));
    expect(await jobsOf("intake.settleIdle", clinicId)).toEqual([]);
  });
});

describe("a within-48-hours case that falls due on Saturday, when the clinic is closed", () => {
  const [day, hour] = [24 * 60, 60];
  /** Friday's closing, 17:00. */
  const closing = 4 * day + 7 * hour;

  /** Sent on Thursday at 10:00 (VS-045). */
  async function onThursday() {
    const { id: clinicId, visitor } = await clinicWithPhoneList();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-045"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, later(3 * day));
    const row = await caseOf(clinicId);
    const reads = (minutes: number) =>
      Promise.all([
        world.act(getResult, actor, { intakeId }, later(minutes)),
        world.act(getStatus, actor, { intakeId }, later(minutes)),
      ]);
    return { clinicId, row, reads };
  }

  it("has no slot in its window at Friday's closing, goes to urgent care, and is called once the doors open", async () => {
    const { clinicId, row, reads } = await onThursday();
    expect(row.dueAt).toEqual(addMinutes(monday, closing));
    await escalate(clinicId, row, 2, closing - 1);
    expect((await caseOf(clinicId)).noSlotAt).toBeNull();
    await escalate(clinicId, row, 3, closing);
    expect((await caseOf(clinicId)).noSlotAt).toEqual(addMinutes(monday, closing));
    // Half past eight on Monday; the clocks went forward on Sunday.
    const callBy = new Date("2026-03-09T12:30:00Z");
    const desk = await world.staff(clinicId, ["front-desk"]);
    const { tasks } = await world.act(getCallSheet, desk, { caseId: row.id });
    expect(tasks).toMatchObject([{ kind: "call-back", dueAt: callBy }]);
    const sentAway = { goesElsewhere: true, dueAt: callBy };
    expect(await reads(closing + hour)).toMatchObject([sentAway, sentAway]);
    expect(await reads(7 * day)).toMatchObject([{ goesElsewhere: false }, { goesElsewhere: false }]);
  });

  /** At Friday's opening a clinician signs the level that it has, which calls and places nobody. */
  async function onlyLookedAt() {
    const scene = await onThursday();
    const clinician = await world.staff(scene.clinicId, ["clinician"]);
    const agree = { caseId: scene.row.id, version: scene.row.version, level: "within-48-hours" };
    await world.act(reviewCase, clinician, agree, later(4 * day));
    expect(await caseOf(scene.clinicId)).toMatchObject({ status: "in-review", clockStopped: true });
    return { ...scene, clinician };
  }

  it("that a clinician only looked at has no slot in its window either, and nobody is mailed for it", async () => {
    const { clinicId, row, reads, clinician } = await onlyLookedAt();
    await escalate(clinicId, row, 1, 4 * day);
    expect((await jobsOf("case.escalate", clinicId)).at(-1)?.data).toMatchObject({ step: 2 });
    await escalate(clinicId, row, 2, closing - 1);
    expect((await caseOf(clinicId)).noSlotAt).toBeNull();
    expect((await escalate(clinicId, row, 3, closing)).recipients).toEqual([]);
    expect(await caseOf(clinicId)).toMatchObject({
      noSlotAt: addMinutes(monday, closing),
      breachedAt: null,
    });
    const callBy = new Date("2026-03-09T12:30:00Z");
    const { tasks } = await world.act(getCallSheet, clinician, { caseId: row.id });
    expect(tasks).toMatchObject([{ kind: "call-back", dueAt: callBy }]);
    const sentAway = { goesElsewhere: true, dueAt: callBy };
    expect(await reads(closing + hour)).toMatchObject([sentAway, sentAway]);
    expect(await mailOf(clinicId)).toEqual([]);
  });

  it.each([
    ["reached", false],
    ["handed-to-clinician", true],
    ["not-reached", true],
  ])("that a clinician looked at and a call is logged of as %s: sent elsewhere %s", async (outcome, away) => {
    const { clinicId, row, reads, clinician } = await onlyLookedAt();
    const logged = { contact: "patient", outcome };
    await world.act(
      logCall,
      clinician,
      { caseId: row.id, callId: randomUUID(), logged },
      later(4 * day + hour),
    );
    await escalate(clinicId, row, 3, closing);
    expect((await caseOf(clinicId)).noSlotAt !== null).toBe(away);
    expect(await reads(closing + hour)).toMatchObject([{ goesElsewhere: away }, { goesElsewhere: away }]);
  });

  it("was called in time, and is sent nowhere", async () => {
    const { clinicId, row, reads } = await onThursday();
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(
      moveCase,
      desk,
      { caseId: row.id, version: row.version, to: "contacted" },
      later(4 * day),
    );
    await escalate(clinicId, row, 3, closing);
    expect((await caseOf(clinicId)).noSlotAt).toBeNull();
    expect(await reads(closing + hour)).toMatchObject([{ goesElsewhere: false }, { goesElsewhere: false }]);
  });
});

describe("calls", () => {
  const logged = { contact: "patient", outcome: "not-reached" } as const;

  it("the front desk is led from the patient to the emergency contact to a clinician, and sees no answer", async () => {
    const { clinicId, row } = await raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const sheet = () => world.act(getCallSheet, desk, { caseId: row.id });
    const log = (one: { contact: string; outcome: string; place?: string }) =>
      world.act(logCall, desk, { caseId: row.id, callId: randomUUID(), logged: one });
    expect((await sheet()).next).toEqual({ step: "patient", attempt: 1, at: row.raisedAt });
    for (let attempt = 0; attempt < 3; attempt += 1) await log(logged);
    expect((await sheet()).next).toMatchObject({ step: "emergency-contact" });
    await log({ contact: "emergency-contact", outcome: "left-message" });
    expect((await sheet()).next).toMatchObject({ step: "welfare-check" });
    await log({ contact: "patient", outcome: "arrived", place: "County Hospital" });
    const last = await sheet();
    expect(last.next).toBeNull();
    expect(last.calls.map(({ outcome }) => outcome).at(-1)).toBe("arrived");
    const told = JSON.stringify(last);
    for (const questionId of Object.keys(emergency)) expect(told).not.toContain(questionId);
    expect(told).not.toContain("ces-saddle");
  });

  it("sent again under one id change nothing that a colleague said meanwhile", async () => {
    const { clinicId, row } = await raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const reached = {
      caseId: row.id,
      callId: randomUUID(),
      logged: { contact: "patient", outcome: "reached" },
    };
    await world.act(logCall, desk, reached);
    const { version, status } = await caseOf(clinicId);
    expect(status).toBe("contacted");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const move = { caseId: row.id, version, to: "in-review" };
    await world.act(moveCase, clinician, move);
    await world.act(moveCase, desk, { ...move, version: version + 1, to: "could-not-reach" });
    const moved = await caseOf(clinicId);
    await world.act(logCall, desk, reached);
    expect(await caseOf(clinicId)).toEqual(moved);
    expect(moved.status).toBe("could-not-reach");
  });

  it("about the case before its alarm was raised answer nothing of it", async () => {
    const { clinicId, row } = await raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const settled = { contact: "patient", outcome: "on-the-way-car" };
    const input = { caseId: row.id, callId: randomUUID(), logged: settled };
    await world.act(logCall, desk, input, later(-60));
    const { next, calls } = await world.act(getCallSheet, desk, { caseId: row.id });
    expect(next).toEqual({ step: "patient", attempt: 1, at: row.raisedAt });
    expect(calls).toHaveLength(1);
  });

  it("who refuses waits for a clinician's decision, which names who made it and why, to clinicians alone", async () => {
    const { clinicId, row } = await raisedCase();
    const [desk, clinician] = [
      await world.staff(clinicId, ["front-desk"]),
      await world.staff(clinicId, ["clinician"]),
    ];
    const log = (who: Actor, one: object) =>
      refusal(
        world.act(logCall, who, {
          caseId: row.id,
          callId: randomUUID(),
          logged: { contact: "patient", ...one },
        }),
      );
    await log(desk, { outcome: "refuses" });
    const sheet = (who: Actor) => world.act(getCallSheet, who, { caseId: row.id });
    expect((await sheet(desk)).next).toMatchObject({ step: "welfare-check" });
    const decision = { outcome: "no-welfare-check", reason: "His wife drives him to his own doctor now." };
    expect((await log(desk, decision)).code).toBe("forbidden");
    expect(await log(clinician, { outcome: "welfare-check" })).toEqual({
      code: "invalid_input",
      reasons: ["logged.reason"],
    });
    expect((await log(clinician, decision)).code).toBe("done");
    const read = await sheet(clinician);
    expect(read.next).toBeNull();
    expect(read.calls.at(-1)).toMatchObject({ by: clinician.name, ...decision });
    expect((await sheet(desk)).calls.at(-1)).toMatchObject({ outcome: "no-welfare-check", reason: null });
  });

  it("of a form that a helper filled in name the helper, and whether to speak with them", async () => {
    const { clinicId, row } = await raisedCase();
    const filler = { kind: "helper", name: "Rosa Demo", relation: "daughter", maySpeakWith: true };
    await world.owner.query(
      `update intake set filler = $2 where id = (select intake_id from "case" where id = $1)`,
      [row.id, JSON.stringify(filler)],
    );
    const desk = await world.staff(clinicId, ["front-desk"]);
    expect((await world.act(getCallSheet, desk, { caseId: row.id })).filler).toEqual(filler);
  });

  it("logged twice under one id is logged once; under another case's it is a conflict", async () => {
    const { clinicId, row } = await raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const once = { caseId: row.id, callId: randomUUID(), logged };
    await world.act(logCall, desk, once);
    await world.act(logCall, desk, once);
    expect((await world.act(getCallSheet, desk, { caseId: row.id })).calls).toHaveLength(1);
    const other = { ...once, logged: { contact: "patient", outcome: "reached" } };
    expect((await refusal(world.act(logCall, desk, other))).code).toBe("conflict");
  });

  it("an arrival names its place, and nothing else does", async () => {
    const { clinicId, row } = await raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const attempt = (one: object) =>
      refusal(world.act(logCall, desk, { caseId: row.id, callId: randomUUID(), logged: one }));
    const wrong = { code: "invalid_input", reasons: ["logged.place"] };
    expect(await attempt({ contact: "patient", outcome: "arrived" })).toEqual(wrong);
    expect(await attempt({ ...logged, place: "County Hospital" })).toEqual(wrong);
  });
});
