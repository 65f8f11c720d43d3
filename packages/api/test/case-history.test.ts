import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { getHistory } from "../src/cases/get-history.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { watchCase } from "../src/cases/watch-case.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { lastChange } from "../src/cases/case-history.ts";
import { actorOf, setScene } from "./scene.ts";
import { policy } from "./verb-policy.ts";
import { openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A sent case, and how its trail is made longer. */
async function sentCase() {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  const caseId = row?.id ?? "";
  const write = (action: string, times: number, details: object = {}) =>
    world.owner.query(
      `insert into audit_event (clinic_id, actor_kind, action, subject_id, details, request_id)
       select $1, 'system', $2, $3, $4, 'test' from generate_series(1, $5)`,
      [id, action, caseId, JSON.stringify(details), times],
    );
  return { id, caseId, clinician, write };
}

it("answers saved and steps at which nobody was told push nothing out of the history", async () => {
  const { caseId, clinician, write } = await sentCase();
  await write("cases.logCall", 1, { contact: "patient" });
  await write("intake.saveAnswers", 150);
  await write("cases.escalate", 150, { step: 1, to: null });
  await write("cases.escalate", 1, { step: 2, to: "on-call" });
  const { history, hasOlder } = await world.act(getCase, clinician, { caseId });
  expect(history.map(({ action }) => action)).toEqual(["cases.escalate", "cases.logCall", "intake.submit"]);
  expect(hasOlder).toBe(false);
});

/** What reads of one case, and what only makes a paper of it. */
const changesNothing = policy.filter(
  ({ verb, targets, roles }) =>
    !roles.includes("system") &&
    (verb.effect === "read" || verb.name.startsWith("documents.issue")) &&
    targets.some((target) => target === "caseId" || target === "documentId"),
);

it.each(changesNothing)("$verb.name leaves the case as it was", async (rule) => {
  const { verb, stage } = rule;
  const [role] = rule.roles;
  const { id, visitor } = await world.clinic();
  const scene = await setScene(world, visitor, stage);
  const { caseId } = scene.ids;
  const last = () => withClinic(world.database, id, (tx) => lastChange(tx, id, caseId));
  const before = await last();
  await world.act(verb, await actorOf(world, role ?? "clinician", scene), rule.input(scene.ids));
  expect([typeof before, await last()]).toEqual(["number", before]);
});

it("what was taken along is part of the history", async () => {
  const { caseId, clinician, write } = await sentCase();
  await write("documents.handout", 1);
  const { history } = await world.act(getCase, clinician, { caseId });
  expect(history.map(({ action }) => action)).toEqual(["documents.handout", "intake.submit"]);
});

it("a look at the form that raised nothing is no part of the history", async () => {
  const { caseId, clinician, write } = await sentCase();
  await write("intake.settleEmergency", 1, { raised: true });
  await write("intake.settleEmergency", 2, { raised: false });
  await write("intake.settleIdle", 1, { raised: false });
  const { history } = await world.act(getCase, clinician, { caseId });
  expect(history.map(({ action }) => action)).toEqual(["intake.settleEmergency", "intake.submit"]);
});

it("a history of more than a page is read page by page to its first event, and leaves whole over FHIR", async () => {
  const { caseId, clinician, write } = await sentCase();
  await write("cases.addNote", 250);
  const first = await world.act(getCase, clinician, { caseId });
  const read = [...first.history];
  let { hasOlder } = first;
  while (hasOlder) {
    const before = read.at(-1)?.sequence;
    const page = await world.act(getHistory, clinician, { caseId, before });
    read.push(...page.history);
    ({ hasOlder } = page);
  }
  expect(first.history).toHaveLength(100);
  expect(read.map(({ action }) => action)).toEqual([...Array(250).fill("cases.addNote"), "intake.submit"]);
  expect(read.map(({ sequence }) => sequence)).toEqual(
    [...new Set(read.map(({ sequence }) => sequence))].toSorted((one, other) => other - one),
  );
  const { history } = await world.act(exportFhir, clinician, { caseId });
  expect(history.map(({ sequence }) => sequence)).toEqual(read.map(({ sequence }) => sequence));
});

it("an answer saved since is a change to a case that is open on a screen, a silent step is none", async () => {
  const { caseId, clinician, write } = await sentCase();
  const { last } = await world.act(getCase, clinician, { caseId });
  await write("cases.escalate", 1, { step: 1, to: null });
  expect((await world.act(watchCase, clinician, { caseId })).last).toBe(last);
  await write("intake.saveAnswers", 1);
  expect((await world.act(watchCase, clinician, { caseId })).last).toBeGreaterThan(last ?? 0);
});

it("the call sheet says who did what last, and none of its codes", async () => {
  const { id, caseId, write } = await sentCase();
  await write("cases.addNote", 1, { cleared: "date-onset-duration" });
  const desk = await world.staff(id, ["front-desk"]);
  const { last } = await world.act(getCallSheet, desk, { caseId });
  expect(last).toMatchObject({ action: "cases.addNote", actorKind: "system", by: null, details: {} });
});
