import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { annotate } from "../src/intake/annotate.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, event, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A patient who sends one form after another, a day between them; the case of the last one. */
async function lastOf(forms: readonly Answers[], notes: readonly Annotations[] = []) {
  const { id, visitor } = await world.clinic();
  const clinician = await world.staff(id, ["clinician"]);
  let from: string | undefined;
  let owner: Awaited<ReturnType<typeof world.patient>>["actor"] | undefined;
  for (const [day, answers] of forms.entries()) {
    const services = { ...world.services, now: () => new Date(Date.UTC(2026, 2, 2 + day, 15)) };
    const { intakeId } = await world.act(
      startIntake,
      owner ?? visitor,
      { language: "en", ...(from && { from }) },
      services,
    );
    owner = { kind: "patient", clinicId: id, sessionId: randomUUID(), intakeId };
    await world.act(saveContact, owner, { intakeId, contact }, services);
    const events = Object.entries(answers).map(([questionId, value]) => event(questionId, value));
    await world.act(saveAnswers, owner, { intakeId, events }, services);
    if (notes[day]) await world.act(annotate, owner, { intakeId, notes: notes[day] }, services);
    await world.act(submitIntake, owner, { intakeId, submissionKey: randomUUID() }, services);
    from = intakeId;
  }
  const { rows } = await world.act(listCases, clinician, {});
  const newest = rows.toSorted((a, b) => b.raisedAt.getTime() - a.raisedAt.getTime())[0];
  return (await world.act(getCase, clinician, { caseId: newest?.id })).before;
}

const calm = workedAnswers("VS-069");
const without = (id: string): Answers =>
  Object.fromEntries(Object.entries(calm).filter(([questionId]) => questionId !== id));

it("a first form has nothing before it", async () => {
  expect(await lastOf([calm])).toEqual({ last: null, trends: [] });
});

it("says which answers are others now, and which yes is no longer there", async () => {
  const { last } = await lastOf([
    { ...calm, "night-sweats": false, "heel-pain": true, "pain-now": 6 },
    { ...without("heel-pain"), "night-sweats": true, "pain-now": 5 },
  ]);
  expect(last?.sentAt).toEqual(new Date("2026-03-02T15:00:00Z"));
  expect(last?.changes.map(({ questionId, was, is }) => [questionId, was, is])).toEqual([
    ["pain-now", "6", "5"],
    ["night-sweats", "no", "yes"],
    ["heel-pain", "yes", "not answered"],
  ]);
});

it("says what is marked on the body otherwise than before", async () => {
  const form = { ...calm, "pain-regions": { regions: ["low-back"] } };
  const { last } = await lastOf(
    [form, form],
    [
      { bodyMap: [{ region: "low-back", kind: "pain", intensity: 3 }] },
      {
        bodyMap: [
          { region: "low-back", kind: "pain", intensity: 7 },
          { region: "thigh-left", kind: "numb" },
        ],
      },
    ],
  );
  expect(last?.marks).toEqual({
    added: [{ region: "thigh-left", kind: "numb" }],
    gone: [],
    rated: [{ region: "low-back", was: 3, is: 7 }],
  });
});

it("follows each score over all forms, with what the last step means", async () => {
  const { trends } = await lastOf([
    { ...calm, "pain-now": 6, "peg-score": 7 },
    { ...calm, "pain-now": 5, "peg-score": 6 },
    { ...calm, "pain-now": 5, "peg-score": 4 },
  ]);
  const course = trends.map(({ scoreId, points, change }) => [
    scoreId,
    points.map(({ value }) => value),
    change,
  ]);
  expect(course).toContainEqual(["pain-now", [6, 5, 5], "too-small"]);
  expect(course).toContainEqual(["peg-score", [7, 6, 4], "better"]);
});
