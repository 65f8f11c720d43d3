import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

it("a person is as old as on the clinic's wall, though it is the birthday in UTC already", async () => {
  const { id: clinicId, visitor } = await world.clinic();
  // Half past eight in the evening of 2 March in New York.
  const evening = { ...world.services, now: () => new Date("2026-03-03T01:30:00Z") };
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  const events = [event("date-of-birth", "1996-03-03")];
  await world.act(saveAnswers, actor, { intakeId, events }, evening);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, evening);
  // Receipts are of the server's own clock.
  await world.owner.query("update answer_event set received_at = $2 where intake_id = $1", [
    intakeId,
    evening.now(),
  ]);

  const clinician = await world.staff(clinicId, ["clinician"]);
  const caseId = (await world.act(listCases, clinician, {})).rows[0]?.id;
  const { answers } = await world.act(getCase, clinician, { caseId }, evening);
  expect(answers.find(({ questionId }) => questionId === "age-years")?.raw).toBe(29);
  const { form } = await world.act(exportFhir, clinician, { caseId }, evening);
  expect(form.day).toBe("2026-03-02");
});
