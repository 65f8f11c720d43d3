import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { escalation } from "@preamble/db/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { week } from "../../db/test/clinic.ts";
import { explainBreach } from "../src/cases/explain-breach.ts";
import { getCase } from "../src/cases/get-case.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { emergency, openClockedWorld, sameDay } from "./clocked-world.ts";
import { monday, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openClockedWorld>>;
beforeAll(async () => void (world = await openClockedWorld()));
afterAll(() => world.close());

it("a clock that starts anew and runs out is a breach of its own, which the reason for the first explains no more", async () => {
  const { clinicId, row } = await world.raisedCase();
  const explained = { breachedAt: addMinutes(monday, -60), breachReason: "The line was down." };
  await world.owner.query(`update "case" set breached_at = $2, breach_reason = $3 where id = $1`, [
    row.id,
    explained.breachedAt,
    explained.breachReason,
  ]);
  await world.escalate(clinicId, row, 1, 5);
  expect(await world.caseOf(clinicId)).toMatchObject(explained);
  await world.escalate(clinicId, row, 3, 15);
  expect(await world.caseOf(clinicId)).toMatchObject({ breachedAt: row.dueAt, breachReason: null });
  const { rows } = await world.owner.query<{ details: object }>(
    "select details from audit_event where clinic_id = $1 and details ? 'breached'",
    [clinicId],
  );
  expect(rows).toEqual([{ details: { step: 3, to: "phone-list", breached: true, explainedBefore: true } }]);
});

it("an emergency of the small hours of a closed day is brought up again once the list takes over", async () => {
  const { id: clinicId, visitor } = await world.clinic();
  const everyDay = { onCall: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: "21:00" } };
  await world.owner.query("update clinic set closed_hours = $2 where id = $1", [
    clinicId,
    JSON.stringify(everyDay),
  ]);
  const { intakeId, actor } = await world.patient(visitor, emergency);
  const saturday = { ...world.services, now: () => new Date("2026-03-07T01:00:00-05:00") };
  await world.act(raiseEmergency, actor, { intakeId }, saturday);
  expect((await world.caseOf(clinicId)).dueAt).toEqual(new Date("2026-03-07T08:15:00-05:00"));
  expect((await world.jobsOf("case.escalate", clinicId)).map(({ at }) => at)).toEqual([
    new Date("2026-03-07T08:05:00-05:00"),
  ]);
});

it.each([
  [
    "hours",
    "Sunday is opened",
    { weekly: { ...week, 7: [{ opens: "08:00", closes: "12:00" }] }, closedDates: [] },
    {},
  ],
  [
    "alerts",
    "a list is named",
    {
      closedHours: { onCall: { weekdays: [6, 7], until: "21:00" } },
      onCallEmail: "oncall@example.org",
      phoneList: [],
    },
    { whenClosed: "on-call" },
  ],
] as const)(
  "an emergency of Saturday night has a quarter of an hour from when, by changed %s, %s on Sunday",
  async (part, _what, value, reach) => {
    const { id: clinicId, visitor } = await world.clinic();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const { intakeId, actor } = await world.patient(visitor, emergency);
    const at = (instant: string) => ({ ...world.services, now: () => new Date(instant) });
    await world.act(raiseEmergency, actor, { intakeId }, at("2026-03-07T22:00:00-05:00"));
    expect((await world.caseOf(clinicId)).dueAt).toEqual(new Date("2026-03-09T08:15:00-04:00"));
    const { seen } = (await world.act(getSettings, admin, {}))[part];
    const heard: unknown[] = [];
    world.owner.on("notification", ({ payload }) => heard.push(payload));
    await world.owner.query("listen changed");
    await world.act(changeSettings, admin, { part, seen, value }, at("2026-03-08T10:00:00-04:00"));
    expect((await world.caseOf(clinicId)).dueAt).toEqual(new Date("2026-03-08T10:15:00-04:00"));
    expect((await world.jobsOf("case.escalate", clinicId)).at(-1)?.at).toEqual(
      new Date("2026-03-08T10:05:00-04:00"),
    );
    const { rows } = await world.owner.query(
      "select details from audit_event where clinic_id = $1 and action = 'settings.change'",
      [clinicId],
    );
    expect(rows).toEqual([{ details: { part, ...reach, clocksForward: 1 } }]);
    await world.owner.query("unlisten changed");
    expect(heard).toContain(clinicId);
  },
);

it.each(["contacted", "declined"])(
  "an emergency that nobody acknowledged follows changed hours, though it was moved to %s",
  async (status) => {
    const { id: clinicId, visitor } = await world.clinic();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const { intakeId, actor } = await world.patient(visitor, emergency);
    const at = (instant: string) => ({ ...world.services, now: () => new Date(instant) });
    await world.act(raiseEmergency, actor, { intakeId }, at("2026-03-07T22:00:00-05:00"));
    await world.owner.query(`update "case" set status = $2 where clinic_id = $1`, [clinicId, status]);
    const { seen } = (await world.act(getSettings, admin, {})).hours;
    const value = { weekly: { ...week, 7: [{ opens: "08:00", closes: "12:00" }] }, closedDates: [] };
    await world.act(changeSettings, admin, { part: "hours", seen, value }, at("2026-03-08T10:00:00-04:00"));
    expect((await world.caseOf(clinicId)).dueAt).toEqual(new Date("2026-03-08T10:15:00-04:00"));
  },
);

it.each(["contacted", "declined"])("a same-day case that was moved to %s was looked at", async (status) => {
  const { clinicId, row } = await world.raisedCase(sameDay);
  await world.owner.query(`update "case" set status = $2 where id = $1`, [row.id, status]);
  expect((await world.escalate(clinicId, row, 3, 240)).recipients).toEqual([]);
  expect((await world.caseOf(clinicId)).breachedAt).toBeNull();
});

it("a case whose patient was not reached goes on from the step that its clock had reached, and breaches", async () => {
  const { clinicId, row } = await world.raisedCase(sameDay);
  const clinician = await world.staff(clinicId, ["clinician"]);
  const move = (version: number, to: string) =>
    world.act(moveCase, clinician, { caseId: row.id, version, to });
  await world.escalate(clinicId, row, 1, 120);
  await move(0, "in-review");
  expect((await world.escalate(clinicId, row, 2, 192)).recipients).toEqual([]);
  await move(1, "could-not-reach");
  const last = (await world.jobsOf("case.escalate", clinicId)).at(-1);
  expect(last?.data).toMatchObject({ step: 2 });
  expect((await world.escalate(clinicId, row, 2, 200)).recipients).toEqual(["oncall@example.org"]);
  expect((await world.escalate(clinicId, row, 3, 240)).recipients).toContain("demo@example.org");
  expect((await world.caseOf(clinicId)).breachedAt).toEqual(row.dueAt);
});

it("a case that is raised to a level due at the same time goes on from the step sent for that time", async () => {
  const { clinicId, row } = await world.raisedCase(sameDay);
  await world.escalate(clinicId, row, 1, 120);
  await world.owner.query(`update "case" set level_rank = 3 where id = $1`, [row.id]);
  const clinician = await world.staff(clinicId, ["clinician"]);
  const raise = { caseId: row.id, version: 0, level: "same-day", reason: "Worse on the telephone." };
  await world.act(reviewCase, clinician, raise);
  expect((await world.caseOf(clinicId)).dueAt).toEqual(row.dueAt);
  expect((await world.jobsOf("case.escalate", clinicId)).map(({ data }) => data["step"])).toEqual([1, 2, 2]);
});

it("a clock that was started anew leaves the jobs of the one before without effect", async () => {
  const { clinicId, row } = await world.raisedCase(sameDay);
  const before = { id: row.id, dueAt: row.dueAt };
  await world.owner.query(`update "case" set due_at = due_at - interval '1 hour' where id = $1`, [row.id]);
  expect((await world.escalate(clinicId, before, 3, 600)).recipients).toEqual([]);
});

describe("a same-day case that nobody looks at", () => {
  it("goes out at 50, 80 and 100 % of its time and then counts as breached", async () => {
    // Monday 10:00 to the earlier of 4 open hours and closing, docs/clinical/journey.md section 4: 14:00.
    const { clinicId, row } = await world.raisedCase(sameDay);
    expect(row.dueAt).toEqual(addMinutes(monday, 240));
    expect((await world.jobsOf("case.escalate", clinicId))[0]?.at).toEqual(addMinutes(monday, 120));
    await world.escalate(clinicId, row, 1, 120);
    await world.escalate(clinicId, row, 2, 192);
    expect((await world.caseOf(clinicId)).breachedAt).toBeNull();
    await world.escalate(clinicId, row, 3, 240);
    expect((await world.caseOf(clinicId)).breachedAt).toEqual(row.dueAt);
    const rows = await withClinic(world.database, clinicId, (tx) =>
      tx.select({ step: escalation.step, audience: escalation.audience }).from(escalation),
    );
    expect(rows.toSorted((one, other) => one.step - other.step)).toEqual([
      { step: 1, audience: "on-call" },
      { step: 2, audience: "on-call" },
      { step: 3, audience: "phone-list" },
    ]);
    expect(await world.jobsOf("case.escalate", clinicId)).toHaveLength(3);
    // Nothing follows the last of them, so each goes out however late.
    expect(new Set((await world.mailOf(clinicId)).map(({ staleAt }) => staleAt))).toEqual(new Set([null]));
  });

  it("is told of by no mail that could not go out until someone had looked", async () => {
    const { clinicId, row } = await world.raisedCase(sameDay);
    await world.escalate(clinicId, row, 1, 120);
    const [mail] = await world.mailOf(clinicId);
    const sent: string[] = [];
    const send = (minutes: number) =>
      world.act(
        sendMessage(async ({ to }) => void sent.push(to)),
        { kind: "system", clinicId },
        { messageId: mail?.id },
        world.later(minutes),
      );
    const clinician = await world.staff(clinicId, ["clinician"]);
    await world.act(moveCase, clinician, { caseId: row.id, version: 0, to: "contacted" });
    await send(130);
    expect(sent).toEqual([]);
    await world.owner.query(`update "case" set status = 'new' where id = $1`, [row.id]);
    await send(140);
    expect(sent).toHaveLength(1);
  });

  it("cannot be closed before someone says why", async () => {
    const { clinicId, row } = await world.raisedCase(sameDay);
    for (const [step, minutes] of [
      [1, 120],
      [2, 192],
      [3, 240],
    ] as const) {
      await world.escalate(clinicId, row, step, minutes);
    }
    const close = () => world.owner.query(`update "case" set status = 'closed' where id = $1`, [row.id]);
    await expect(close()).rejects.toThrow("case_closed_with_its_breach_explained");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const reason = "Both clinicians were with an emergency.";
    await world.act(explainBreach, clinician, { caseId: row.id, version: 0, reason });
    await close();
    expect(await world.caseOf(clinicId)).toMatchObject({ status: "closed", breachReason: reason });
    const { notes } = await world.act(getCase, clinician, { caseId: row.id });
    expect(notes).toMatchObject([
      { by: "Demo Person", text: `Why nobody had acted when it was due: ${reason}` },
    ]);
  });

  it("without a breach takes no reason for one", async () => {
    const { clinicId, row } = await world.raisedCase(sameDay);
    const clinician = await world.staff(clinicId, ["clinician"]);
    const attempt = world.act(explainBreach, clinician, { caseId: row.id, version: 0, reason: "No reason." });
    expect((await refusal(attempt)).code).toBe("conflict");
  });
});
