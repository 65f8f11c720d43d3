import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportCases } from "../src/cases/export-cases.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

async function sentCase(id: string) {
  const clinic = await world.clinic();
  const { actor, intakeId } = await world.patient(clinic.visitor, workedAnswers(id));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  return clinic;
}

it("gives a line for each open case of this clinic alone, and puts on record how many", async () => {
  const { id } = await sentCase("VS-008");
  await sentCase("VS-069");
  const clinician = await world.staff(id, ["clinician"]);
  const { lines, next } = await world.act(exportCases, clinician, { what: "queue" });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.slice(1, 3)).toEqual(["emergency-now", "new"]);
  expect(lines[0]?.at(-1)).toContain("ces-");
  expect(next).toBeNull();
  const { rows } = await world.owner.query(
    "select details from audit_event where clinic_id = $1 and action = 'cases.export'",
    [id],
  );
  expect(rows).toEqual([{ details: { what: "queue", count: 1 } }]);
});

it("gives a line for each answer, in words", async () => {
  const answers = workedAnswers("VS-008");
  const { id } = await sentCase("VS-008");
  const clinician = await world.staff(id, ["clinician"]);
  const { lines } = await world.act(exportCases, clinician, { what: "answers" });
  expect(lines).toHaveLength(Object.keys(answers).length);
  expect(new Set(lines.map(([, question]) => question))).toEqual(new Set(Object.keys(answers)));
  const words = new Map(lines.map(([, question, , answer]) => [question, answer]));
  for (const [question, value] of Object.entries(answers)) {
    if (value === true) expect(words.get(question)).toBe("yes");
    if (value === false) expect(words.get(question)).toBe("no");
    if (value === "unknown") expect(words.get(question)).toBe("not sure");
  }
});

it("is refused to the front desk, which reads no answers", async () => {
  const { id } = await world.clinic();
  const desk = await world.staff(id, ["front-desk"]);
  expect((await refusal(world.act(exportCases, desk, { what: "queue" }))).code).toBe("forbidden");
});
