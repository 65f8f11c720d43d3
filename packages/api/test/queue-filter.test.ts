import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignCase } from "../src/cases/assign-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let clinicId: string;
let desk: Extract<Actor, { kind: "staff" }>;
let clinician: Extract<Actor, { kind: "staff" }>;
const sent = new Map<string, string>();

/** VS-008 is an emergency of the cauda equina, VS-015 same-day with an open rule, VS-069 routine. */
const people = { Ada: "VS-008", Ben: "VS-015", Cem: "VS-069" };

beforeAll(async () => {
  world = await openWorld();
  const home = await world.clinic();
  clinicId = home.id;
  desk = await world.staff(clinicId, ["front-desk"]);
  clinician = await world.staff(clinicId, ["clinician"]);
  for (const [name, vignette] of Object.entries(people)) {
    const { intakeId, actor } = await world.patient(home.visitor, workedAnswers(vignette), name);
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  }
  for (const { patient, id } of (await world.act(listCases, desk, {})).rows) sent.set(patient, id);
});
afterAll(() => world.close());

const shown = async (filter: object, who: Actor = clinician) =>
  (await world.act(listCases, who, { filter })).rows.map(({ patient }) => patient);
const idOf = (name: string) => sent.get(name) ?? "";

describe("the queue narrows to", () => {
  it.each([
    [{}, ["Ada", "Ben", "Cem"]],
    [{ level: "emergency-now" }, ["Ada"]],
    [{ level: "same-day" }, ["Ben"]],
    [{ level: "routine" }, ["Cem"]],
    [{ level: "self-care" }, []],
    [{ family: "cauda-equina", level: "emergency-now" }, ["Ada"]],
    [{ family: "pregnancy" }, []],
    [{ language: "es" }, []],
    [{ language: "en", status: "new" }, ["Ada", "Ben", "Cem"]],
    [{ status: "contacted" }, []],
    [{ owner: "nobody" }, ["Ada", "Ben", "Cem"]],
    [{ due: "overdue" }, []],
    [{ due: "soon" }, ["Ada"]],
  ])("%j: %j", async (filter, names) => {
    expect(await shown(filter)).toEqual(names);
  });

  it("an emergency that was acknowledged is still an emergency", async () => {
    await world.owner.query(`update "case" set acknowledged_at = now() where id = $1`, [idOf("Ada")]);
    expect(await shown({ level: "emergency-now" })).toEqual(["Ada"]);
  });

  it("what is overdue, until someone has looked", async () => {
    const put = (set: string) => world.owner.query(`update "case" set ${set} where id = $1`, [idOf("Cem")]);
    await put("due_at = '2026-03-02T14:59:59Z'");
    expect(await shown({ due: "overdue" })).toEqual(["Cem"]);
    await put("status = 'in-review'");
    expect(await shown({ due: "overdue" })).toEqual([]);
    expect(await shown({ status: "in-review" })).toEqual(["Cem"]);
  });

  it("a location keeps the cases that have none yet, and not those of another", async () => {
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into location (clinic_id, name, hours) values ($1, 'Harbor Street', '{}'), ($1, 'Marsh Road', '{}')
       returning id`,
      [clinicId],
    );
    const [harbor, marsh] = rows.map(({ id }) => id);
    await world.owner.query(`update "case" set location_id = $2 where id = $1`, [idOf("Cem"), harbor]);
    expect(await shown({ location: harbor })).toEqual(["Ada", "Ben", "Cem"]);
    expect(await shown({ location: marsh })).toEqual(["Ada", "Ben"]);
  });

  it("what was left past its due time, also once it was looked at", async () => {
    expect(await shown({ due: "breached" })).toEqual([]);
    await world.owner.query(`update "case" set breached_at = due_at, status = 'booked' where id = $1`, [
      idOf("Ben"),
    ]);
    expect(await shown({ due: "breached" })).toEqual(["Ben"]);
    await world.owner.query(`update "case" set breached_at = null, status = 'new' where id = $1`, [
      idOf("Ben"),
    ]);
  });

  it("what leaves a rule open, as many as are counted", async () => {
    const { counts, rows } = await world.act(listCases, desk, { filter: { unresolved: true } });
    expect(rows.length).toBe(counts.unresolved);
    expect(rows.every(({ unresolved }) => unresolved > 0)).toBe(true);
  });
});

it("only a clinician may ask what rules found", async () => {
  expect((await refusal(shown({ family: "infection" }, desk))).code).toBe("forbidden");
});

describe("a case is given", () => {
  const give = (ownerId: string | null, version: number) =>
    world.act(assignCase, desk, { caseId: idOf("Ben"), version, ownerId });

  it("to another, to oneself and back to nobody, each on record", async () => {
    await give(clinician.staffMemberId, 0);
    expect(await shown({ owner: clinician.staffMemberId })).toEqual(["Ben"]);
    await give(desk.staffMemberId, 1);
    expect(await shown({ owner: clinician.staffMemberId })).toEqual([]);
    await give(null, 2);
    expect(await shown({ owner: "nobody" })).toContain("Ben");
    const { rows } = await world.owner.query<{ details: object }>(
      "select details from audit_event where action = 'cases.assign' and subject_id = $1 order by sequence",
      [idOf("Ben")],
    );
    expect(rows.map(({ details }) => details)).toEqual([
      { from: null, owner: clinician.staffMemberId },
      { from: clinician.staffMemberId, owner: desk.staffMemberId },
      { from: desk.staffMemberId, owner: null },
    ]);
  });

  it("to nobody who has left or who sees no case, and not over another's change", async () => {
    const auditor = await world.staff(clinicId, ["auditor"]);
    const left = await world.staff(clinicId, ["clinician"]);
    await world.owner.query("update staff_member set active = false where id = $1", [left.staffMemberId]);
    for (const { staffMemberId } of [auditor, left]) {
      expect((await refusal(give(staffMemberId, 3))).code).toBe("not_found");
    }
    expect((await refusal(give(desk.staffMemberId, 1))).code).toBe("conflict");
  });
});
