import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { auditEvent } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { getResult } from "../src/intake/get-result.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** VS-069 is routine, VS-008 an emergency for saddle numbness (docs/clinical/vignettes.jsonl). */
const send = (intakeId: string, submissionKey: string = randomUUID()) => ({ intakeId, submissionKey });
const count = async (sql: string, ...values: string[]) =>
  Number((await world.owner.query<{ count: string }>(sql, values)).rows[0]?.count);

describe("answers", () => {
  it("sent twice are stored once, and the last one is in force", async () => {
    const { visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, {});
    const first = event("fainted", true);
    await world.act(saveAnswers, actor, { intakeId, events: [first] });
    await world.act(saveAnswers, actor, { intakeId, events: [event("fainted", false)] });
    await world.act(saveAnswers, actor, { intakeId, events: [first] });
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ fainted: false });
  });

  it("of two devices are merged by question: the one given last is in force, however late the other arrives", async () => {
    const { visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, {});
    const minutesAgo = (minutes: number) => new Date(monday.getTime() - minutes * 60_000).toISOString();
    const later = { ...event("fainted", true), deviceAt: minutesAgo(2) };
    await world.act(saveAnswers, actor, { intakeId, events: [later], sentAt: minutesAgo(0) });
    // A phone whose clock is an hour slow sends what it was told 5 minutes ago, and what it is told now.
    const offline = { ...event("fainted", false), deviceAt: minutesAgo(65) };
    await world.act(saveAnswers, actor, { intakeId, events: [offline], sentAt: minutesAgo(60) });
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ fainted: true });
    const now = { ...event("fainted", false), deviceAt: minutesAgo(60) };
    await world.act(saveAnswers, actor, { intakeId, events: [now], sentAt: minutesAgo(60) });
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ fainted: false });
    expect(
      await count(
        "select count(*) from answer_event where intake_id = $1 and question_id = 'fainted'",
        intakeId,
      ),
    ).toBe(3);
  });

  it("of one device stand in the order it was told them, however long a call took", async () => {
    const { visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, {});
    const after = (ms: number) => new Date(monday.getTime() + ms);
    const save = (told: ReturnType<typeof event>, sentAt: Date, receivedAt: Date) =>
      world.act(
        saveAnswers,
        actor,
        { intakeId, events: [told], sentAt },
        {
          ...world.services,
          now: () => receivedAt,
        },
      );
    const first = { ...event("fainted", true), deviceAt: after(0) };
    const second = { ...event("fainted", false), deviceId: first.deviceId, deviceAt: after(200) };
    // The first call takes 400 ms to arrive, by which its answer seems to be 200 ms younger than the second.
    await save(first, after(100), after(500));
    await save(second, after(500), after(510));
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ fainted: false });
  });

  it.each([
    ["an unknown question", "nonsense", 1],
    ["an unknown option", "onset-speed", "soon"],
    ["a wrong type", "fainted", "yes"],
    ["a number out of range", "pain-now", 11],
    ["a hostile key", "__proto__", true],
  ])("with %s are refused and change nothing", async (_name, questionId, value) => {
    const { visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, { fainted: false });
    const events = [event("cold-sweat", true), event(questionId, value)];
    expect(await refusal(world.act(saveAnswers, actor, { intakeId, events }))).toEqual({
      code: "invalid_input",
      reasons: [questionId],
    });
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ fainted: false });
  });

  it("of another's form are not found", async () => {
    const { visitor } = await world.clinic();
    const mine = await world.patient(visitor, {});
    const other = await world.patient(visitor, {});
    const attempt = world.act(saveAnswers, mine.actor, {
      intakeId: other.intakeId,
      events: [event("fainted", true)],
    });
    expect((await refusal(attempt)).code).toBe("not_found");
  });
});

describe("sending", () => {
  it("needs every safety question answered or marked not sure", async () => {
    const { visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, { fainted: false });
    const { code, reasons } = await refusal(world.act(submitIntake, actor, send(intakeId)));
    expect(code).toBe("invalid_input");
    expect(reasons).toContain("saddle-numbness");
  });
});

describe("an emergency", () => {
  it("stands in the queue and alerts the clinic before the form is sent, and is offered no slot", async () => {
    const { id, visitor } = await world.clinic();
    const [wanted] = await world.slots(id);
    const { intakeId, actor } = await world.patient(visitor, {
      ...workedAnswers("VS-069"),
      "saddle-numbness": true,
      "pelvic-change-onset": "within-14-days",
    });
    const told = await world.act(raiseEmergency, actor, { intakeId });
    expect(told).toMatchObject({ told: true, someoneReads: true });
    await world.act(raiseEmergency, actor, { intakeId });
    const raised = { at: told.told && told.at, ruleIds: ["ces-saddle"] };
    const form = await world.act(getIntake, actor, { intakeId });
    expect(form.raised).toEqual({ ...raised, someoneReads: true });
    const night = { ...world.services, now: () => addMinutes(monday, 12 * 60) };
    const atNight = await world.act(getIntake, actor, { intakeId }, night);
    expect(atNight.raised).toEqual({ ...raised, someoneReads: false });
    expect(
      await count(
        "select count(*) from pgboss.job where name = 'message.send' and data->>'clinicId' = $1",
        id,
      ),
    ).toBe(1);

    const clinician = await world.staff(id, ["clinician"]);
    const { rows } = await world.act(listCases, clinician, {});
    const [first] = rows;
    expect(first).toMatchObject({ level: "emergency-now", patient: "Łukasz Żółć-Nguyễn" });
    const found = await world.act(getCase, clinician, { caseId: first?.id });
    expect(found.fired.find(({ ruleId }) => ruleId === "ces-saddle")).toMatchObject({
      citation: "GIRFT 2023; NICE CKS sciatica; Finucane 2020",
    });

    expect((await world.act(offerSlots, actor, {})).slots).toEqual([]);
    const booking = { slotId: wanted?.id, bookingKey: randomUUID() };
    expect((await refusal(world.act(bookAppointment, actor, booking))).reasons).toContain("emergency");
    const override = { ...booking, caseId: first?.id, overrideReason: "The patient insists" };
    expect((await refusal(world.act(bookAppointment, clinician, override))).reasons).toContain("emergency");

    const seen = { caseId: first?.id, version: first ? found.version : 0 };
    await world.act(acknowledgeCase, clinician, seen);
    expect((await world.act(listCases, clinician, {})).rows[0]?.acknowledgedAt).not.toBeNull();
  });
});

it("a case carries the age that the birth date gives, before the form is sent", async () => {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, {
    "date-of-birth": "1979-03-02",
    "saddle-numbness": true,
    "pelvic-change-onset": "within-14-days",
  });
  await world.act(raiseEmergency, actor, { intakeId });
  const clinician = await world.staff(id, ["clinician"]);
  const [first] = (await world.act(listCases, clinician, {})).rows;
  expect(first?.ageYears).toBe(47);
});

it("one more emergency on a case is on its record, without a second alert", async () => {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, {
    ...workedAnswers("VS-069"),
    "saddle-numbness": true,
    "pelvic-change-onset": "within-14-days",
  });
  await world.act(raiseEmergency, actor, { intakeId });
  await world.act(saveAnswers, actor, { intakeId, events: [event("urine-cannot-start", true)] });
  await world.act(raiseEmergency, actor, { intakeId });
  const clinician = await world.staff(id, ["clinician"]);
  const [first] = (await world.act(listCases, clinician, {})).rows;
  const found = await world.act(getCase, clinician, { caseId: first?.id });
  const fired = found.fired.map(({ ruleId }) => ruleId);
  expect(fired).toEqual(expect.arrayContaining(["ces-saddle", "ces-bladder"]));
  const jobs = "select count(*) from pgboss.job where name = 'message.send' and data->>'clinicId' = $1";
  expect(await count(jobs, id)).toBe(1);
});

describe("a routine form", () => {
  it("sent twice under one key is one case, and another key finds it sent", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    const key = randomUUID();
    const answer = await world.act(submitIntake, actor, send(intakeId, key));
    expect(answer.level).toBe("routine");
    expect(await world.act(submitIntake, actor, send(intakeId, key))).toEqual(answer);
    expect((await refusal(world.act(submitIntake, actor, send(intakeId)))).code).toBe("already_sent");
    const audited = await withClinic(world.database, id, (tx) =>
      tx
        .select({ details: auditEvent.details })
        .from(auditEvent)
        .where(eq(auditEvent.action, "intake.submit"))
        .orderBy(asc(auditEvent.sequence)),
    );
    expect(audited).toEqual([{ details: { intakeId } }, { details: { again: true } }]);
    expect((await world.act(getResult, actor, { intakeId })).advice.length).toBeGreaterThan(0);
  });

  it("books an offered slot once, and the next one finds it taken", async () => {
    const { id, visitor } = await world.clinic();
    await world.slots(id);
    const sent = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async () => {
        const one = await world.patient(visitor, workedAnswers("VS-069"));
        await world.act(submitIntake, one.actor, send(one.intakeId));
        return one;
      }),
    );
    const [first] = sent;
    const { slots } = await world.act(offerSlots, first?.actor ?? visitor, {});
    const slotId = slots[0]?.slotId;
    const outcomes = await Promise.all(
      sent.map(({ actor }) =>
        refusal(world.act(bookAppointment, actor, { slotId, bookingKey: randomUUID() })),
      ),
    );
    expect(outcomes.map(({ code }) => code).toSorted()).toEqual(["done", ...Array(5).fill("slot_taken")]);
  });
});

it("another clinic's case is not found, and the front desk gets no reasons", async () => {
  const one = await world.clinic();
  const two = await world.clinic();
  const { intakeId, actor } = await world.patient(one.visitor, workedAnswers("VS-008"));
  await world.act(submitIntake, actor, send(intakeId));
  const desk = await world.staff(one.id, ["front-desk"]);
  const [row] = (await world.act(listCases, desk, {})).rows;
  expect(row?.why).toEqual([]);
  expect((await refusal(world.act(getCase, desk, { caseId: row?.id }))).code).toBe("forbidden");
  const stranger = await world.staff(two.id, ["clinician"]);
  expect((await refusal(world.act(getCase, stranger, { caseId: row?.id }))).code).toBe("not_found");
  expect((await world.act(listCases, stranger, {})).rows).toEqual([]);
});
