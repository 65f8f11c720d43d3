import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { answerLate } from "../src/intake/answer-late.ts";
import { annotate } from "../src/intake/annotate.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const after = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const at = (minutes: number) => ({ ...world.services, now: () => after(minutes) });

/** A form of a routine patient (VS-069, who denied all of S2 at 10:00), sent from one device at 10:20. */
async function sentElsewhere() {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const other = { ...actor, sessionId: randomUUID() };
  const sent = await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, at(20));
  expect(sent.level).toBe("routine");
  /** Arrives at 10:40, from a phone whose clock is an hour slow. */
  const late = (events: readonly (ReturnType<typeof event> & { deviceAt: Date })[]) =>
    world.act(answerLate, other, { intakeId, events, sentAt: after(40 - 60) }, at(40));
  const read = async () => {
    const clinician = await world.staff(clinicId, ["clinician"]);
    const [row] = (await world.act(listCases, clinician, {}, at(41))).rows;
    return world.act(getCase, clinician, { caseId: row?.id }, at(41));
  };
  const mails = async () =>
    (await world.owner.query("select kind from message where clinic_id = $1", [clinicId])).rows;
  return { clinicId, intakeId, actor, other, late, read, mails };
}

/** Fires ces-saddle; when is left blank, which counts as recent. Told at 10:10 by the clinic's clock. */
const saddle = (minutes = 10) => ({ ...event("saddle-numbness", true), deviceAt: after(minutes - 60) });

it("a red flag that a phone without a connection took before the form was sent alerts the clinic, with both times", async () => {
  const { intakeId, other, late, read, mails } = await sentElsewhere();
  const tick = saddle();
  expect((await refusal(world.act(saveAnswers, other, { intakeId, events: [tick] }, at(40)))).code).toBe(
    "already_sent",
  );
  expect((await refusal(world.act(raiseEmergency, other, { intakeId }, at(40)))).code).toBe("already_sent");
  await late([tick]);
  const { level, fired } = await read();
  expect(level).toBe("emergency-now");
  expect(fired[0]?.because).toContainEqual(
    expect.objectContaining({ value: "yes", late: { givenAt: after(10), reachedAt: expect.any(Date) } }),
  );
  expect(await mails()).toEqual([{ kind: "emergency-alert" }]);
  expect(await world.act(raiseEmergency, other, { intakeId }, at(41))).toMatchObject({
    told: true,
    at: after(40),
  });
});

it("one that another device denied since is raised too, and stands in the record as taken back", async () => {
  const { late, read } = await sentElsewhere();
  await late([saddle(-5)]);
  const found = await read();
  expect(found.level).toBe("emergency-now");
  expect(found.withdrawn).toMatchObject([{ questionId: "saddle-numbness" }]);
});

it("what arrives twice is stored once and alerts once, and what is no worse changes no level", async () => {
  const { intakeId, late, read, mails } = await sentElsewhere();
  const tick = saddle();
  await late([tick]);
  await late([tick]);
  expect(await mails()).toHaveLength(1);
  const { rows } = await world.owner.query("select 1 from triage where intake_id = $1", [intakeId]);
  expect(rows).toHaveLength(2);
  const calm = await sentElsewhere();
  await calm.late([{ ...event("foot-drop", false), deviceAt: after(-45) }]);
  expect((await calm.read()).level).toBe("routine");
  expect((await read()).level).toBe("emergency-now");
});

it("of any question goes into the record's file with when it was given, before the sending or since", async () => {
  const { late, read, clinicId } = await sentElsewhere();
  const given = (questionId: string, value: unknown, minutes: number) => ({
    ...event(questionId, value),
    deviceAt: after(minutes - 60),
  });
  await late([given("medications", ["acetaminophen"], 10), given("pain-now", 7, 30)]);
  const clinician = await world.staff(clinicId, ["clinician"]);
  const { form } = await world.act(exportFhir, clinician, { caseId: (await read()).id });
  const at = expect.any(Date);
  expect(form.retold.toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime())).toEqual([
    { questionId: "medications", givenAt: after(10), at },
    { questionId: "pain-now", givenAt: after(30), at },
  ]);
});

it("of what goes beside the answers a form that was sent takes what goes with an emergency alone", async () => {
  const { intakeId, other, read } = await sentElsewhere();
  const note = (notes: object) => world.act(annotate, other, { intakeId, notes }, at(40));
  expect((await refusal(note({ words: "I move pianos.", emergencyChoice: "cannot" }))).code).toBe(
    "already_sent",
  );
  await note({ emergencyChoice: "cannot", cannotReason: "no-ride", emergencySeen: ["ces-saddle"] });
  expect((await read()).annotations).toMatchObject({ emergencyChoice: "cannot" });
});

it("a form that is open takes nothing late", async () => {
  const { visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const events = [event("fainted", true)];
  expect((await refusal(world.act(answerLate, actor, { intakeId, events }))).code).toBe("conflict");
});
