import { randomUUID } from "node:crypto";
import { consentVersions } from "@preamble/domain/consents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { setConsent } from "../src/consents/set-consent.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const version = consentVersions.research;
const said = async (clinicId: string) =>
  (
    await world.owner.query("select kind, act, version from consent where clinic_id = $1 order by sequence", [
      clinicId,
    ])
  ).rows;

describe("consents", () => {
  it("are none at first but care; given and taken back, both stay on record", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, {});
    const before = await world.act(getIntake, actor, { intakeId });
    expect(Object.keys(before.consents)).toEqual(["care"]);
    const set = (given: boolean) =>
      world.act(setConsent, actor, { intakeId, kind: "research", version, given });
    await set(true);
    await set(true);
    expect((await world.act(getIntake, actor, { intakeId })).consents.research).toEqual({
      given: true,
      version,
      at: monday,
    });
    await set(false);
    expect((await world.act(getIntake, actor, { intakeId })).consents.research?.given).toBe(false);
    expect(await said(id)).toEqual([
      { kind: "care", act: "given", version: "1" },
      { kind: "research", act: "given", version },
      { kind: "research", act: "withdrawn", version },
    ]);
  });

  it("of care is of the words that the form was begun with, however often page O2 is saved", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, {});
    const later = { ...contact, name: "Ana Quill", careConsentVersion: consentVersions.care };
    await world.act(saveContact, actor, { intakeId, contact: later });
    const { careConsentVersion, contact: saved } = await world.act(getIntake, actor, { intakeId });
    expect([careConsentVersion, saved?.name]).toEqual(["1", "Ana Quill"]);
    expect(await said(id)).toEqual([{ kind: "care", act: "given", version: "1" }]);
  });

  it("cannot be given to words that are no longer in force", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, {});
    const old = { intakeId, kind: "photos", version: "2020-01", given: true };
    expect((await refusal(world.act(setConsent, actor, old))).code).toBe("conflict");
    expect(await said(id)).toHaveLength(1);
  });

  it("can be taken back after sending, care too, and the clinician sees it", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    await world.act(setConsent, actor, { intakeId, kind: "care", version, given: false });
    const status = await world.act(getStatus, actor, { intakeId });
    expect(status.consents.care).toEqual({ given: false, version: "1", at: monday });
    const clinician = await world.staff(id, ["clinician"]);
    const [row] = (await world.act(listCases, clinician, {})).rows;
    const found = await world.act(getCase, clinician, { caseId: row?.id });
    expect(found.consents.care?.given).toBe(false);
  });
});
