import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCases } from "../src/cases/list-cases.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { searchCases } from "../src/cases/search-cases.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { fillClinic } from "./crowd.ts";
import { contact, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let visitor: Actor;
let desk: Actor;
beforeAll(async () => {
  world = await openWorld();
  const home = await world.clinic();
  visitor = home.visitor;
  desk = await world.staff(home.id, ["front-desk"]);
  await send("Łukasz Żółć-Nguyễn", "+1 843 555 0142", "1979-03-04");
  await send("María de la Cruz", "+1 843 555 0177", "1988-11-30");
  const elsewhere = await world.clinic();
  await send("Łukasz Elsewhere", "+1 843 555 0142", "1979-03-04", elsewhere.visitor);
});
afterAll(() => world.close());

async function send(name: string, phone: string, born: string, at: Actor = visitor) {
  const answers = { ...workedAnswers("VS-069"), "date-of-birth": born };
  const { intakeId, actor } = await world.patient(at, answers, name);
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, name, phone } });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  return { intakeId, actor };
}

const found = async (text: string) =>
  (await world.act(searchCases, desk, { text })).map(({ patient }) => patient);

describe("a search finds", () => {
  it.each([
    ["two letters that a name begins with", "lu"],
    ["a later part of the name, without its accents", "zolc"],
    ["parts in any order", "nguyen luk"],
    ["the name as it is written", "Żółć-Nguyễn"],
    ["a name that was misheard", "lukash zolk"],
    ["the last digits of the telephone", "0142"],
    ["three digits of the telephone", "142"],
    ["the telephone as it is said", "(843) 555-0142"],
    ["the date of birth", "1979-03-04"],
    ["the date of birth as it is written here", "3/4/1979"],
  ])("%s, and no other clinic's", async (_how, text) => {
    expect(await found(text)).toEqual(["Łukasz Żółć-Nguyễn"]);
  });

  it("a case by the beginning of its reference", async () => {
    const { rows } = await world.act(listCases, desk, {});
    const [row] = rows;
    expect(await found(row?.reference.slice(0, 5).toLowerCase() ?? "")).toEqual([row?.patient]);
  });

  it.each(["", "  ", "zz", "' or true --", "%", "\\"])("nobody by %j", async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it("a person under a name that was put right, and a case that was closed", async () => {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"), "Tomas Wrong");
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    await world.owner.query(
      `update patient p set name = 'Thomas Right' from intake i
       where i.id = $1 and p.clinic_id = i.clinic_id and p.id = i.patient_id`,
      [intakeId],
    );
    expect(await found("wrong")).toEqual([]);
    const [row] = await world.act(searchCases, desk, { text: "right" });
    const clinician = await world.staff(visitor.clinicId, ["clinician"]);
    const move = { caseId: row?.id, version: 0 };
    await world.act(moveCase, clinician, { ...move, to: "declined" });
    await world.act(moveCase, clinician, { ...move, version: 1, to: "closed" });
    expect((await world.act(searchCases, desk, { text: "right" })).map(({ status }) => status)).toEqual([
      "closed",
    ]);
  });
});

it("among closed cases the very words end the search, and words begun find who has no other", async () => {
  const clinician = await world.staff(visitor.clinicId, ["clinician"]);
  for (const name of ["Wren Marsh", "Wren Marshall"]) {
    await send(name, "+1 843 555 0101", "1990-01-02");
    const [row] = (await world.act(searchCases, desk, { text: name })).filter(
      ({ patient }) => patient === name,
    );
    await world.act(moveCase, clinician, { caseId: row?.id, version: 0, to: "declined" });
    await world.act(moveCase, clinician, { caseId: row?.id, version: 1, to: "closed" });
  }
  expect(await found("wren marsh")).toEqual(["Wren Marsh"]);
  expect((await found("wren mars")).toSorted()).toEqual(["Wren Marsh", "Wren Marshall"]);
  expect(await found("marshall wren")).toEqual(["Wren Marshall"]);
});

it("says who, how to reach them and where the case stands, and nothing of the answers", async () => {
  const [row = {}] = await world.act(searchCases, desk, { text: "lukasz" });
  expect(Object.keys(row).toSorted()).toEqual(
    ["ageYears", "dateOfBirth", "dueAt", "id", "level", "patient", "phone", "reference", "status"]
      .concat("safeToCall", "voicemailOk")
      .toSorted(),
  );
});

it("what was searched for is on no record", async () => {
  const text = `canary${randomUUID().slice(0, 8)}`;
  await found(text);
  const { rows } = await world.owner.query<{ found: boolean }>(
    "select bool_or(a::text like '%' || $1 || '%') as found from audit_event a",
    [text],
  );
  expect(rows).toEqual([{ found: false }]);
});

it("the application role reads no row of what is searched, whichever clinic is set", async () => {
  const attempt = world.database.transaction((tx) => tx.execute("select from case_search"));
  await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
});

it("reads what is searched through its indexes alone, among many", async () => {
  const { rows: clinics } = await world.owner.query<{ id: string; protocol_hash: string }>(
    "select id, protocol_hash from clinic where id = $1",
    [visitor.clinicId],
  );
  await fillClinic(world.owner, clinics[0]?.id ?? "", clinics[0]?.protocol_hash ?? "");
  await world.owner.query("analyze case_search");
  await world.owner.query("begin");
  // So few rows may rightly be read whole: the test is whether the indexes serve at all.
  await world.owner.query("set local enable_seqscan = off");
  await world.owner.query(`set local app.clinic_id = '${visitor.clinicId}'`);
  for (const [words, digits, birth] of [
    [["lukash", "zolk"], "", null],
    [["0142"], "0142", null],
    [[], "", "1979-03-04"],
  ]) {
    const { rows } = await world.owner.query("select from find_cases($1, $2, $3, 20)", [
      words,
      digits,
      birth,
    ]);
    expect(rows).toHaveLength(1);
  }
  const { rows } = await world.owner.query<{ seq_scan: string }>(
    "select seq_scan from pg_stat_xact_user_tables where relname = 'case_search'",
  );
  await world.owner.query("rollback");
  expect(rows).toEqual([{ seq_scan: "0" }]);
});
