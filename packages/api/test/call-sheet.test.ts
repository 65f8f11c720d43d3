import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { annotate } from "../src/intake/annotate.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { monday, openWorld, workedAnswers } from "./world.ts";

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

it("an acknowledged emergency that nobody has called says on the queue, the case and the sheet what is due", async () => {
  const { id, visitor } = await world.clinic();
  const clinician = await world.staff(id, ["clinician"]);
  // VS-008 is an emergency (docs/clinical/vignettes.jsonl).
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(raiseEmergency, actor, { intakeId });
  const caseId = (await world.act(listCases, clinician, {})).rows[0]?.id;
  await world.act(acknowledgeCase, clinician, { caseId, version: 0 });
  const later = { ...world.services, now: () => addMinutes(monday, 20) };
  const shown = async () => [
    (await world.act(listCases, clinician, {}, later)).rows[0]?.next,
    (await world.act(getCase, clinician, { caseId }, later)).next,
    (await world.act(getCallSheet, clinician, { caseId }, later)).next,
  ];
  const first = { step: "patient", attempt: 1, at: monday };
  expect(await shown()).toEqual([first, first, first]);
  const logged = { contact: "patient", outcome: "on-the-way-ambulance" };
  await world.act(logCall, clinician, { caseId, callId: randomUUID(), logged }, later);
  expect(await shown()).toEqual([null, null, null]);
});
