import { afterAll, beforeAll, expect, it } from "vitest";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { annotate } from "../src/intake/annotate.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

it("tells whoever calls an emergency that the patient said there is no ride, and no answer", async () => {
  const { id, visitor } = await world.clinic();
  const desk = await world.staff(id, ["front-desk"]);
  const answers = { "saddle-numbness": true, "pelvic-change-onset": "within-14-days" };
  const { intakeId, actor } = await world.patient(visitor, { ...workedAnswers("VS-069"), ...answers });
  await world.act(raiseEmergency, actor, { intakeId });
  const [row] = (await world.act(listCases, desk, {})).rows;
  const sheet = () => world.act(getCallSheet, desk, { caseId: row?.id });
  expect((await sheet()).choice).toEqual({});
  const notes = { words: "I cannot feel the seat.", emergencyChoice: "cannot", cannotReason: "no-ride" };
  await world.act(annotate, actor, { intakeId, notes });
  expect((await sheet()).choice).toEqual({ emergencyChoice: "cannot", cannotReason: "no-ride" });
  expect(JSON.stringify(await sheet())).not.toMatch(/saddle|within-14-days|cannot feel/);
});
