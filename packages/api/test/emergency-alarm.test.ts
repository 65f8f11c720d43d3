import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { getToday } from "../src/today/get-today.ts";
import { openClockedWorld } from "./clocked-world.ts";
import { monday } from "./world.ts";

let world: Awaited<ReturnType<typeof openClockedWorld>>;
beforeAll(async () => void (world = await openClockedWorld()));
afterAll(() => world.close());

describe("an emergency that nobody acknowledges", () => {
  it("is brought up again every 5 minutes, before the on-call list and then the phone list, by a job each", async () => {
    const { clinicId, row } = await world.raisedCase();
    const [job] = await world.jobsOf("case.escalate", clinicId);
    expect(job?.data).toEqual({ clinicId, caseId: row.id, dueAt: row.dueAt.toISOString(), step: 1 });
    expect(job?.at).toEqual(addMinutes(monday, 5));

    const told = [];
    for (const [step, minutes] of [
      [1, 5],
      [2, 10],
      [3, 15],
      [4, 20],
    ] as const) {
      told.push((await world.escalate(clinicId, row, step, minutes)).recipients);
    }
    const everyone = ["oncall@example.org", "demo@example.org"];
    expect(told).toEqual([["oncall@example.org"], ["oncall@example.org"], everyone, everyone]);
    expect((await world.jobsOf("case.escalate", clinicId)).map(({ data }) => data["step"])).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect((await world.caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    const mails = await world.mailOf(clinicId);
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
    const { clinicId, row } = await world.raisedCase();
    const owner = await world.staff(clinicId, ["clinician"]);
    await world.owner.query(`update "case" set owner_id = $2 where id = $1`, [row.id, owner.staffMemberId]);
    expect((await world.escalate(clinicId, row, 1, 5)).recipients).toEqual([
      `${owner.staffMemberId}@example.org`,
    ]);
  });

  it("is no longer alerted of by a mail that could not go out until someone had acknowledged it", async () => {
    for (const seen of [false, true]) {
      const { clinicId, row } = await world.raisedCase();
      const { rows } = await world.owner.query<{ id: string }>(
        "select id from message where clinic_id = $1 and kind = 'emergency-alert'",
        [clinicId],
      );
      const clinician = await world.staff(clinicId, ["clinician"]);
      if (seen) await world.act(acknowledgeCase, clinician, { caseId: row.id, version: row.version });
      const sent: string[] = [];
      await world.act(
        sendMessage(async ({ to }) => void sent.push(to)),
        { kind: "system", clinicId },
        { messageId: rows[0]?.id },
      );
      expect(sent).toHaveLength(seen ? 0 : 1);
    }
  });

  it("is brought up once a step, though the job is delivered twice or at the same time", async () => {
    const { clinicId, row } = await world.raisedCase();
    await Promise.all([1, 2, 3].map(() => world.escalate(clinicId, row, 1, 5)));
    expect(await world.mailOf(clinicId)).toHaveLength(1);
    expect(await world.jobsOf("case.escalate", clinicId)).toHaveLength(2);
  });

  it("waits for its time where a job comes early", async () => {
    const { clinicId, row } = await world.raisedCase();
    expect((await world.escalate(clinicId, row, 1, 2)).recipients).toEqual([]);
    expect((await world.jobsOf("case.escalate", clinicId)).map(({ at }) => at)).toEqual([
      addMinutes(monday, 5),
      addMinutes(monday, 5),
    ]);
  });
});

describe("an emergency that a named person acknowledged", () => {
  async function acknowledged(minutes = 1) {
    const { clinicId, row } = await world.raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    await world.act(acknowledgeCase, desk, { caseId: row.id, version: 0 }, world.later(minutes));
    const log = (at: number, outcome: string, contact = "patient") =>
      world.act(
        logCall,
        desk,
        { caseId: row.id, callId: randomUUID(), logged: { contact, outcome } },
        world.later(at),
      );
    const mails = async () =>
      (await world.mailOf(clinicId)).filter(({ recipient }) => recipient === "oncall@example.org");
    const subjects = async () => (await mails()).map(({ subject }) => subject.replace(/.* waits/, "waits"));
    return { clinicId, row, log, mails, subjects };
  }
  const waits = "waits for a call";

  it("is brought up for its calls at 5 and 15 minutes, then the emergency contact and the decision, until they settle it", async () => {
    const { clinicId, row, log, mails, subjects } = await acknowledged();
    await log(2, "not-reached");
    expect((await world.escalate(clinicId, row, 1, 5)).recipients).toEqual(["oncall@example.org"]);
    await log(6, "not-reached");
    // The third attempt is due at 15 minutes.
    expect((await world.escalate(clinicId, row, 2, 10)).recipients).toEqual([]);
    expect((await world.escalate(clinicId, row, 3, 15)).recipients).toContain("demo@example.org");
    await log(16, "not-reached");
    await world.escalate(clinicId, row, 4, 20);
    await log(21, "not-reached", "emergency-contact");
    await world.escalate(clinicId, row, 5, 25);
    expect(await subjects()).toEqual([waits, waits, waits, waits]);
    const bodies = (await mails()).map(({ body }) => body);
    expect(bodies[0]).toContain("Attempt 2 of 3");
    expect(bodies[1]).toContain("Attempt 3 of 3");
    expect(bodies[2]).toContain("emergency contact");
    expect(bodies[3]).toContain("clinician");
    await log(26, "on-the-way-car");
    const left = (await world.jobsOf("case.escalate", clinicId)).length;
    expect((await world.escalate(clinicId, row, 6, 30)).recipients).toEqual([]);
    expect(await world.jobsOf("case.escalate", clinicId)).toHaveLength(left);
    expect((await world.caseOf(clinicId)).breachedAt).toBeNull();
  });

  it("and that nobody calls is brought up every 5 minutes, and breaches at 15", async () => {
    const { clinicId, row, subjects } = await acknowledged();
    for (const [step, minutes] of [
      [1, 5],
      [2, 10],
    ] as const) {
      await world.escalate(clinicId, row, step, minutes);
    }
    expect((await world.caseOf(clinicId)).breachedAt).toBeNull();
    await world.escalate(clinicId, row, 3, 15);
    expect((await world.caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    expect(await subjects()).toEqual([waits, waits, waits]);
  });

  it("and whose patient is not to be called is brought up for the emergency contact, and breaches at 15 where nobody is called", async () => {
    const { clinicId, row, log, mails } = await acknowledged();
    await world.owner.query("update patient set safe_to_call = false where id = $1", [row.patientId]);
    await world.escalate(clinicId, row, 1, 5);
    expect((await mails())[0]?.body).toContain(
      "The patient is not to be called: the call to the emergency contact is due.",
    );
    await world.escalate(clinicId, row, 3, 15);
    expect((await world.caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    await log(16, "not-reached", "emergency-contact");
    await world.escalate(clinicId, row, 4, 20);
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
      expect((await world.caseOf(clinicId)).status).toBe(status);
      const desk = await world.staff(clinicId, ["front-desk"]);
      const { rows } = await world.act(listCases, desk, { filter: { due: "overdue" } }, world.later(16));
      expect(rows.map(({ id }) => id)).toEqual(overdue ? [row.id] : []);
      expect((await world.act(getToday, desk, {}, world.later(16))).counts.overdue).toBe(overdue ? 1 : 0);
    },
  );

  it("and that a clinician decided on is in review, and not overdue", async () => {
    const { clinicId, row, log } = await acknowledged(2);
    await log(4, "refuses");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const reason = "His wife drives him to his own doctor now.";
    const logged = { contact: "patient", outcome: "no-welfare-check", reason };
    await world.act(logCall, clinician, { caseId: row.id, callId: randomUUID(), logged }, world.later(6));
    expect(await world.caseOf(clinicId)).toMatchObject({ status: "in-review", clockStopped: true });
  });

  it("and that was settled is brought up again where the patient refuses after all", async () => {
    const { clinicId, row, log, subjects } = await acknowledged();
    await log(2, "on-the-way-car");
    expect((await world.escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
    await log(9, "refuses");
    expect((await world.jobsOf("case.escalate", clinicId)).at(-1)?.data).toMatchObject({ step: 1 });
    await world.escalate(clinicId, row, 1, 9);
    await world.escalate(clinicId, row, 2, 10);
    expect(await subjects()).toEqual([waits, waits]);
  });

  it("that a member raised after the call in which it came out is settled by what was logged of that call", async () => {
    const { clinicId, row, log } = await acknowledged();
    await log(2, "on-the-way-ambulance");
    await world.owner.query(`update "case" set raised_at = $2, acknowledged_at = $2 where id = $1`, [
      row.id,
      addMinutes(monday, 4),
    ]);
    expect((await world.escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
    await world.owner.query(`update "case" set raised_at = $2 where id = $1`, [
      row.id,
      addMinutes(monday, 3),
    ]);
    expect((await world.escalate(clinicId, row, 2, 10)).recipients).not.toEqual([]);
  });

  it("and that was closed is brought up no more", async () => {
    const { clinicId, row } = await acknowledged();
    await world.owner.query(`update "case" set status = 'closed' where id = $1`, [row.id]);
    expect((await world.escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
  });
});

it.each(["contacted", "could-not-reach", "declined", "in-review"])(
  "an emergency that was moved to %s is brought up again until a named person acknowledges it",
  async (status) => {
    const { clinicId, row } = await world.raisedCase();
    await world.escalate(clinicId, row, 1, 5);
    await world.owner.query(`update "case" set status = $2 where id = $1`, [row.id, status]);
    expect((await world.escalate(clinicId, row, 2, 10)).recipients).toEqual(["oncall@example.org"]);
    expect((await world.escalate(clinicId, row, 3, 15)).recipients).toContain("demo@example.org");
    expect((await world.caseOf(clinicId)).breachedAt).toEqual(addMinutes(monday, 15));
    await world.act(acknowledgeCase, await world.staff(clinicId, ["front-desk"]), {
      caseId: row.id,
      version: 0,
    });
    await world.escalate(clinicId, row, 4, 20);
    expect((await world.mailOf(clinicId)).at(-1)?.subject).toContain("waits for a call");
  },
);

it("an emergency that has left the queue is brought up no more", async () => {
  const { clinicId, row } = await world.raisedCase();
  await world.owner.query(`update "case" set status = 'closed' where id = $1`, [row.id]);
  expect((await world.escalate(clinicId, row, 1, 5)).recipients).toEqual([]);
});
