import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { annotate } from "../src/intake/annotate.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const wednesday = addMinutes(monday, 2 * 24 * 60);

/** A sign ticked on Monday, and on Wednesday said since when it is there; when its answer reached us. */
async function startTold(receivedAt: Date) {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.owner.query("update answer_event set received_at = $2 where intake_id = $1", [
    intakeId,
    receivedAt,
  ]);
  const later = { ...world.services, now: () => wednesday };
  const notes = { symptomStarts: { "saddle-numbness": "yesterday" } };
  await world.act(annotate, actor, { intakeId, notes }, later);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, later);
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {}, later)).rows;
  return (await world.act(getCase, clinician, { caseId: row?.id }, later)).countedFrom;
}

it("days are counted from when it was said since when a sign is there, and of other answers from when they were given", async () => {
  expect(await startTold(monday)).toMatchObject({
    "saddle-numbness": wednesday,
    "symptom-duration-days": monday,
  });
});

it("where a sign was ticked without a connection, its start came with it, and days are counted from the tick", async () => {
  expect(await startTold(wednesday)).toMatchObject({ "saddle-numbness": monday });
});
