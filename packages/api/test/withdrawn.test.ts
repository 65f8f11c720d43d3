import { randomUUID } from "node:crypto";
import type { AnswerValue } from "@preamble/domain/answers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const tick = "saddle-numbness";

const after = (seconds: number) => new Date(monday.getTime() + seconds * 1000);

/** A form in which the tick is given and taken back at these seconds, as the clinic reads it once it is sent. */
async function takenBack(given: readonly (readonly [seconds: number, yes: boolean])[], shownAt?: number) {
  const { id, visitor } = await world.clinic();
  const answers = { ...workedAnswers("VS-069"), "pelvic-change-onset": "within-14-days" };
  const { intakeId, actor } = await world.patient(visitor, answers);
  for (const [seconds, yes] of given) {
    const at = { ...world.services, now: () => after(seconds) };
    const events = [{ ...event(tick, yes), deviceAt: after(seconds) }];
    await world.act(saveAnswers, actor, { intakeId, events }, at);
    if (seconds === shownAt) await world.act(raiseEmergency, actor, { intakeId }, at);
  }
  const sent = { ...world.services, now: () => after(300) };
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, sent);
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {}, sent)).rows;
  const { withdrawn } = await world.act(getCase, clinician, { caseId: row?.id }, sent);
  return withdrawn.map(({ questionId, secondsAfter, slip }) => ({ questionId, secondsAfter, slip }));
}

describe("a yes that was taken back (docs/clinical/journey.md 1.5)", () => {
  it("was tapped and untapped where it went within 20 seconds and before the emergency screen", async () => {
    expect(
      await takenBack([
        [0, true],
        [20, false],
      ]),
    ).toEqual([{ questionId: tick, secondsAfter: 20, slip: true }]);
  });

  it("is withdrawn where the emergency screen had shown, however soon it went", async () => {
    expect(
      await takenBack(
        [
          [0, true],
          [14, false],
        ],
        0,
      ),
    ).toEqual([{ questionId: tick, secondsAfter: 14, slip: false }]);
  });

  it("is withdrawn where it had stood longer, whether or not a screen was heard of", async () => {
    expect(
      await takenBack([
        [0, true],
        [21, false],
      ]),
    ).toEqual([{ questionId: tick, secondsAfter: 21, slip: false }]);
  });

  it("stays withdrawn where a slip follows, and is neither while it stands again", async () => {
    const twice = [
      [0, true],
      [60, false],
      [90, true],
      [95, false],
    ] as const;
    expect(await takenBack(twice)).toEqual([{ questionId: tick, secondsAfter: 60, slip: false }]);
    expect(await takenBack([...twice, [120, true]])).toEqual([]);
  });
});

describe("an emergency whose answer was taken back after its screen, in a form that is routine without it", () => {
  async function takenBackAfterScreen() {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    const give = (answers: Record<string, AnswerValue>) =>
      world.act(saveAnswers, actor, {
        intakeId,
        events: Object.entries(answers).map(([questionId, value]) => event(questionId, value)),
      });
    await give({ "saddle-numbness": true, "pelvic-change-onset": "within-14-days" });
    await world.act(raiseEmergency, actor, { intakeId });
    await give({ "saddle-numbness": false });
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const clinician = await world.staff(id, ["clinician"]);
    const queue = async () => (await world.act(listCases, clinician, {})).rows[0];
    const caseId = (await queue())?.id ?? "";
    return { id, caseId, clinician, queue };
  }

  it("stands on its case as what gave the level, with its answers, source and version", async () => {
    const { caseId, clinician } = await takenBackAfterScreen();
    const found = await world.act(getCase, clinician, { caseId });
    expect(found).toMatchObject({ level: "emergency-now", standsBy: "answers-before", wouldLower: null });
    expect(found.fired.map(({ ruleId }) => ruleId)).not.toContain("ces-saddle");
    const [before] = found.firedBefore;
    expect(found.firedBefore).toHaveLength(1);
    // docs/clinical/triage-rules.md, ces-saddle.
    expect(before).toMatchObject({
      ruleId: "ces-saddle",
      level: "emergency-now",
      clinicianMessage: expect.stringContaining("saddle sensory change"),
      citation: expect.stringContaining("GIRFT"),
      version: found.protocol.version,
    });
    expect(before?.because).toContainEqual(
      expect.objectContaining({ questionId: "saddle-numbness", value: "yes" }),
    );
  });

  it("is the first reason in the queue, said to be of before, and to no front desk", async () => {
    const { id, queue } = await takenBackAfterScreen();
    const row = await queue();
    expect(row).toMatchObject({ level: "emergency-now", standsBy: "answers-before" });
    expect(row?.whyBefore).toEqual([
      {
        ruleId: "ces-saddle",
        level: "emergency-now",
        message: expect.stringContaining("saddle sensory change"),
      },
    ]);
    const desk = await world.staff(id, ["front-desk"]);
    expect((await world.act(listCases, desk, {})).rows[0]).toMatchObject({ why: [], whyBefore: [] });
  });

  it("goes out with the FHIR file", async () => {
    const { caseId, clinician } = await takenBackAfterScreen();
    const { firedBefore } = await world.act(exportFhir, clinician, { caseId });
    expect(firedBefore).toMatchObject([{ ruleId: "ces-saddle", level: "emergency-now" }]);
  });

  it("is told from a level that a clinician alone gave", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const clinician = await world.staff(id, ["clinician"]);
    const [row] = (await world.act(listCases, clinician, {})).rows;
    const raised = { caseId: row?.id, version: row?.version, level: "same-day", reason: "Sounded unwell." };
    await world.act(reviewCase, clinician, raised);
    expect(await world.act(getCase, clinician, { caseId: row?.id })).toMatchObject({
      standsBy: "clinician",
      firedBefore: [],
    });
    expect((await world.act(listCases, clinician, {})).rows[0]).toMatchObject({
      standsBy: "clinician",
      whyBefore: [],
    });
  });
});

it("another answer is withdrawn where an urgent rule fired with it that fires no more, and says what it was", async () => {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const give = async (seconds: number, questionId: string, value: AnswerValue) => {
    const at = { ...world.services, now: () => after(seconds) };
    const events = [{ ...event(questionId, value), deviceAt: after(seconds) }];
    await world.act(saveAnswers, actor, { intakeId, events }, at);
  };
  await give(0, "pain-now", 9);
  await give(30, "pain-now", 3);
  await give(40, "recent-trauma", "major");
  await give(50, "trauma-days-ago", 2);
  await give(110, "recent-trauma", "none");
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  const { withdrawn } = await world.act(getCase, clinician, { caseId: row?.id });
  expect(withdrawn).toMatchObject([
    { questionId: "recent-trauma", secondsAfter: 70, slip: false, raw: "none" },
  ]);
  expect(withdrawn[0]?.was).toBe("Big injury (car crash, fall from a height)");
});

it("a rule that fired in a form left unsent is read by the answer that made it fire, though that was taken back", async () => {
  const { id, visitor } = await world.clinic();
  const answers = { ...workedAnswers("VS-069"), "pelvic-change-onset": "within-14-days", [tick]: true };
  const { intakeId, actor } = await world.patient(visitor, answers);
  await world.act(raiseEmergency, actor, { intakeId });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  const read = async () => {
    const { fired, wouldLower } = await world.act(getCase, clinician, { caseId: row?.id });
    const saddle = fired.find(({ ruleId }) => ruleId === "ces-saddle");
    return { cited: saddle?.because.find(({ questionId }) => questionId === tick), wouldLower };
  };
  expect(await read()).toMatchObject({ cited: { value: "yes", raw: true } });
  expect((await read()).wouldLower).not.toBeNull();
  await world.act(saveAnswers, actor, { intakeId, events: [event(tick, false)] });
  expect(await read()).toMatchObject({
    cited: { value: "yes (since changed to no)", raw: true },
    wouldLower: null,
  });
});
