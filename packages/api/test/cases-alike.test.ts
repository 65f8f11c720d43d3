import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, event, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

type Person = { readonly name: string; readonly phone: string | null; readonly born: string };
const lukasz: Person = { name: "Łukasz Żółć", phone: "+1 843 555 0142", born: "1979-03-04" };

async function send(visitor: Actor, { name, phone, born }: Person) {
  const { intakeId, actor } = await world.patient(
    visitor,
    { ...workedAnswers("VS-069"), "date-of-birth": born },
    name,
  );
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, name, phone } });
  const { reference } = await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  return reference;
}

/** What the clinic reads beside the first of two forms. */
async function beside(first: Person, second: Person) {
  const { id, visitor } = await world.clinic();
  const [one, two] = [await send(visitor, first), await send(visitor, second)];
  const desk = await world.staff(id, ["front-desk"]);
  const { rows } = await world.act(listCases, desk, {});
  const row = rows.find(({ reference }) => reference === one);
  return { id, desk, rows, row, two, found: row?.alike.map(({ reference, same }) => ({ reference, same })) };
}

describe("another open case is told of as a possible match, to the front desk too", () => {
  it.each([
    ["of the same name, its accents apart", { ...lukasz, name: "lukasz zolc", phone: null }],
    ["of the same telephone, its country apart", { ...lukasz, name: "Lukas Zolk", phone: "(843) 555-0142" }],
  ])("%s, and of the same date of birth", async (_how, second) => {
    const { found, two } = await beside(lukasz, second);
    expect(found).toEqual([{ reference: two, same: false }]);
  });
});

it.each([
  ["another date of birth", { ...lukasz, born: "1979-03-05" }],
  ["another name and telephone", { ...lukasz, name: "Maria Cruz", phone: "+1 843 555 0177" }],
  ["another name and no telephone", { ...lukasz, name: "Maria Cruz", phone: null }],
])("someone of %s is nobody's match", async (_how, second) => {
  expect((await beside(lukasz, second)).found).toEqual([]);
});

it("a case that is closed, or of another clinic, is no match", async () => {
  const { desk, rows, two, row, id } = await beside(lukasz, lukasz);
  await send((await world.clinic()).visitor, lukasz);
  const second = rows.find(({ reference }) => reference === two);
  const clinician = await world.staff(id, ["clinician"]);
  expect((await world.act(getCase, clinician, { caseId: row?.id })).alike).toHaveLength(1);
  await world.act(moveCase, clinician, { caseId: second?.id, version: second?.version, to: "declined" });
  await world.act(moveCase, clinician, {
    caseId: second?.id,
    version: (second?.version ?? 0) + 1,
    to: "closed",
  });
  const after = (await world.act(listCases, desk, {})).rows.find(({ id: one }) => one === row?.id);
  expect(after?.alike).toEqual([]);
  expect((await world.act(getCase, clinician, { caseId: row?.id })).alike).toEqual([]);
});

it("a following form that is raised before it comes to the date of birth leaves the one that is known", async () => {
  const { id, visitor } = await world.clinic();
  const first = await world.patient(visitor, { ...workedAnswers("VS-069"), "date-of-birth": lukasz.born });
  await world.act(submitIntake, first.actor, { intakeId: first.intakeId, submissionKey: randomUUID() });
  const { intakeId } = await world.act(startIntake, first.actor, { language: "en", from: first.intakeId });
  const again: Actor = { ...first.actor, intakeId };
  await world.act(saveContact, again, { intakeId, contact });
  await world.act(saveAnswers, again, {
    intakeId,
    events: [event("saddle-numbness", true), event("pelvic-change-onset", "within-14-days")],
  });
  await world.act(raiseEmergency, again, { intakeId });
  const born = await world.owner.query(
    `select date_of_birth::text as born from patient where clinic_id = $1`,
    [id],
  );
  expect(born.rows).toEqual([{ born: lukasz.born }]);
});
