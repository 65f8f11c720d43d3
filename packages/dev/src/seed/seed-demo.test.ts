import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { offerSlots } from "@preamble/api/appointments/offer-slots";
import { getCase } from "@preamble/api/cases/get-case";
import { loadClinic, someoneReads } from "@preamble/api/clinic";
import { exportFhir } from "@preamble/api/documents/export-fhir";
import { openServices } from "@preamble/api/services";
import { zonedOf } from "@preamble/booking/wall-time";
import { caseStatuses } from "@preamble/db/case-status";
import { withClinic } from "@preamble/db/client";
import { appointment, auditEvent, cases, clinic, intake, patient, triage } from "@preamble/db/schema";
import { levelOf, levels } from "@preamble/domain/levels";
import { ageOn } from "@preamble/domain/triage/derive";
import { caseBundle } from "@preamble/fhir/bundle";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../db/test/database.ts";
import { faultsOf } from "../../../fhir/test/validate.ts";
import { demoSlug } from "./demo-clinic.ts";
import { frontPatients } from "./front-patients.ts";
import { namedCases } from "./named-cases.ts";
import { seedDemo } from "./seed-demo.ts";
import { openStage, type Stage } from "./stage.ts";
import { syntheticPatients } from "./synthetic-patients.ts";
import { workedCases } from "@preamble/domain/testing/worked-cases";

/** Wednesday 4 March 2026, 10:00 in New York: the clinic is open. */
const now = new Date("2026-03-04T15:00:00Z");
const more = 300;

/** The table of the twelve in docs/clinical/journey.md section 5. */
const table = readFileSync(new URL("../../../../docs/clinical/journey.md", import.meta.url), "utf8")
  .split("## 5. The demo clinic")[1]
  ?.split("\n")
  .flatMap((line) => {
    const cells = /^\| (.+?), (\d+) [MF]\b.*? \| ([a-z0-9-]+), (VS-\d+) \|/u.exec(line);
    return cells ? [{ name: cells[1] ?? "", age: Number(cells[2]), level: cells[3], basis: cells[4] }] : [];
  });

let database: Awaited<ReturnType<typeof testDatabase>>;
let services: Awaited<ReturnType<typeof openServices>>;
let stage: Stage;
let all: Awaited<ReturnType<typeof readAll>>;

beforeAll(async () => {
  database = await testDatabase();
  services = await openServices(database.ownerUrl);
  expect(await seedDemo(services, database.ownerUrl, { now, more, seed: 1 })).toBe(true);
  const [home] = await database.orm.select({ id: clinic.id }).from(clinic).where(eq(clinic.slug, demoSlug));
  stage = await openStage(services, home?.id ?? "");
  all = await readAll();
}, 180_000);
afterAll(async () => {
  await services.close();
  await database.drop();
});

const inClinic: <T>(run: Parameters<typeof withClinic<T>>[2]) => Promise<T> = (run) =>
  withClinic(database, stage.clinicId, run);

const readAll = () =>
  inClinic((tx) =>
    tx
      .select({ case: cases, patient, intake, result: triage.result, visit: appointment })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .leftJoin(appointment, and(eq(appointment.clinicId, cases.clinicId), eq(appointment.caseId, cases.id)))
      .where(eq(cases.clinicId, stage.clinicId)),
  );

function casesOf(name: string) {
  return all
    .filter((row) => row.patient.name === name)
    .toSorted((a, b) => b.case.raisedAt.getTime() - a.case.raisedAt.getTime());
}

/** The newest case of a patient of the demo. */
function caseOf(name: string) {
  const [row] = casesOf(name);
  if (!row) throw new Error(`There is no case of ${name}.`);
  return row;
}

const read = (name: string) =>
  stage.act(now, getCase, stage.staff("rivera"), { caseId: caseOf(name).case.id });
const offered = async (name: string) => {
  const { intakeId } = caseOf(name).case;
  const actor = { kind: "patient", clinicId: stage.clinicId, sessionId: randomUUID(), intakeId } as const;
  return (await stage.act(now, offerSlots, actor, {})).slots;
};

describe("the twelve in front", () => {
  it("are those of the written table, each on its level, at its age, from its worked case", async () => {
    const { hours } = await inClinic((tx) => loadClinic(tx, stage.clinicId));
    expect(table).toHaveLength(12);
    expect(frontPatients(hours, now).map(({ name, basis }) => [name, basis])).toEqual(
      table?.map(({ name, basis }) => [name, basis]),
    );
    for (const { name, age, level } of table ?? []) {
      const row = caseOf(name);
      expect([name, levelOf(row.case.levelRank)]).toEqual([name, level]);
      expect([name, ageOn(row.patient.dateOfBirth ?? "", "2026-03-04")]).toEqual([name, age]);
      expect(row.result.complete).toBe(true);
    }
  });

  it("Łukasz is three minutes old, new, and on his way", async () => {
    const { case: row } = caseOf("Łukasz Żółć-Nguyễn");
    expect(row).toMatchObject({
      status: "new",
      acknowledgedAt: null,
      raisedAt: new Date("2026-03-04T14:57:00Z"),
    });
    expect((await read("Łukasz Żółć-Nguyễn")).annotations).toMatchObject({ emergencyChoice: "going" });
  });

  it("Earl is acknowledged with two calls logged, and does not agree", async () => {
    const found = await read("Earl Driftwood");
    expect(found.calls).toHaveLength(2);
    expect(found.acknowledgedAt).not.toBeNull();
    expect(found.annotations).toMatchObject({ emergencyChoice: "disagree" });
  });

  it("Tobias took the urine leak back after 14 seconds and stays new and an emergency", async () => {
    const found = await read("Tobias Heron");
    expect(found.withdrawn).toMatchObject([{ questionId: "urine-leak-new", secondsAfter: 14 }]);
    expect(found).toMatchObject({ level: "emergency-now", status: "new" });
    expect(found.sentAt).not.toBeNull();
  });

  it("Jin was contacted by Dr Rivera; her son fills in", async () => {
    const found = await read("Jin Park");
    expect(found).toMatchObject({ status: "contacted", owner: "Dr Ana Rivera (demo)" });
    expect(found.calls).toMatchObject([{ by: "Dr Ana Rivera (demo)", outcome: "reached" }]);
    expect(found.filler).toMatchObject({ kind: "helper", relation: "son" });
  });

  it("Soledad, in Spanish, finds no slot left today", async () => {
    expect(caseOf("Soledad Fuentes-Mar")).toMatchObject({
      case: { status: "new" },
      patient: { language: "es" },
    });
    expect(await offered("Soledad Fuentes-Mar")).toEqual([]);
    expect(caseOf("Soledad Fuentes-Mar").case.noSlotAt).not.toBeNull();
  });

  it("Milo's father fills in", () => {
    expect(caseOf("Milo Sparrow").intake.filler).toMatchObject({ kind: "guardian", relation: "father" });
  });

  it("Odile was sent on a Friday at 16:20 and is overdue", () => {
    const { case: row } = caseOf("Odile Lantern");
    const local = zonedOf(row.sentAt ?? now, "America/New_York");
    expect([local.dayOfWeek, local.hour, local.minute]).toEqual([5, 16, 20]);
    expect(row.dueAt < now).toBe(true);
    expect(row.status).toBe("new");
  });

  it("Harlan and Ramiro are in review, Ramiro with a third form of slowly falling scores", () => {
    expect(caseOf("Harlan Cooper-Reed").case.status).toBe("in-review");
    const forms = casesOf("Ramiro Vega-Luna");
    expect(forms.map((row) => row.case.status)).toEqual(["in-review", "closed", "closed"]);
    expect(new Set(forms.map((row) => row.patient.id)).size).toBe(1);
    const scores = forms.map((row) => Number(row.intake.answers["peg-score"]));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBe(3);
  });

  it("Perpetua and Noor are booked ahead, Noor for 60 minutes", () => {
    for (const name of ["Perpetua Quill", "Noor Bright"]) {
      const { case: row, visit } = caseOf(name);
      expect([name, row.status, visit?.status]).toEqual([name, "booked", "booked"]);
    }
    const { visit } = caseOf("Noor Bright");
    expect((visit?.endsAt.getTime() ?? 0) - (visit?.startsAt.getTime() ?? 0)).toBe(60 * 60_000);
  });

  it("Cass read the advice and is asked again 14 days after sending", async () => {
    const { case: row } = caseOf("Cass Thistle");
    const onWall = (at: Date) => zonedOf(at, "America/New_York");
    expect(onWall(row.dueAt).toString()).toBe(
      onWall(row.sentAt ?? now)
        .add({ days: 14 })
        .toString(),
    );
    const reads = await inClinic((tx) =>
      tx
        .select()
        .from(auditEvent)
        .where(and(eq(auditEvent.clinicId, stage.clinicId), eq(auditEvent.subjectId, row.id))),
    );
    expect(reads.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["intake.result", "appointments.putOff"]),
    );
    expect((row.askAgainAt?.getTime() ?? 0) - (row.sentAt?.getTime() ?? 0)).toBeGreaterThan(
      13.9 * 86_400_000,
    );
  });
});

describe("all cases", () => {
  it("are the same people on the same levels for one seed, each on the level of its worked case", async () => {
    const { hours } = await inClinic((tx) => loadClinic(tx, stage.clinicId));
    const worked = workedCases();
    const named = namedCases(hours, now);
    const count = more - named.length;
    const invented = syntheticPatients(worked, { count, seed: 1, now });
    expect(syntheticPatients(worked, { count, seed: 1, now })).toEqual(invented);
    expect(syntheticPatients(worked, { count, seed: 2, now })).not.toEqual(invented);

    const levelOfBasis = new Map(worked.map(({ id, expectedUrgency }) => [id, expectedUrgency]));
    const twelve = new Set(table?.map(({ name }) => name));
    const made = all.filter((row) => !twelve.has(row.patient.name));
    expect(made.map((row) => `${row.patient.name}: ${levelOf(row.case.levelRank)}`).toSorted()).toEqual(
      [...named, ...invented].map(({ name, basis }) => `${name}: ${levelOfBasis.get(basis)}`).toSorted(),
    );
  });

  it("cover every level and every state", () => {
    expect(new Set(all.map((row) => levelOf(row.case.levelRank)))).toEqual(new Set(levels));
    expect(new Set(all.map((row) => row.case.status))).toEqual(new Set(caseStatuses));
  });

  it("are booked exactly where a visit lies ahead, and never as an emergency", () => {
    for (const { case: row, visit } of all) {
      expect(visit?.status === "booked").toBe(row.status === "booked");
      if (visit?.status === "booked") expect(visit.startsAt > now).toBe(true);
      if (visit?.status === "seen") expect([row.status, visit.endsAt < now]).toEqual(["seen", true]);
      if (levelOf(row.levelRank) === "emergency-now") expect([row.status, visit]).not.toContain("booked");
      if (levelOf(row.levelRank) === "emergency-now") expect(visit).toBeNull();
    }
  });

  it("came before now, in the order in which things happen", () => {
    for (const { case: row, result } of all) {
      expect(row.raisedAt <= now).toBe(true);
      if (row.sentAt) expect(row.sentAt >= row.raisedAt && row.sentAt <= now).toBe(true);
      if (row.acknowledgedAt)
        expect(row.acknowledgedAt > row.raisedAt && row.acknowledgedAt <= now).toBe(true);
      if (row.sentAt) expect(result.complete).toBe(true);
    }
  });
});

it(`all ${more} synthetic cases and the twelve leave as FHIR bundles that are valid by the standard`, async () => {
  const document = {
    id: randomUUID(),
    issuedAt: now,
    bytes: Buffer.from("%PDF-1.7"),
    sha256: "a".repeat(64),
    sha1: "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
  };
  expect(all.length).toBeGreaterThanOrEqual(more + 12);
  const faults: string[] = [];
  for (const { case: row } of all) {
    const exported = await stage.act(now, exportFhir, stage.staff("rivera"), { caseId: row.id });
    faults.push(...faultsOf(caseBundle(exported, document)).map((fault) => `${row.reference}: ${fault}`));
  }
  expect(faults).toEqual([]);
}, 300_000);

describe("among the other cases there is", () => {
  it("one that is unresolved only, and one that contradicts itself", () => {
    expect(caseOf("Ansel Brackish").result.fired).toEqual([]);
    expect(caseOf("Ansel Brackish").result.unresolved.length).toBeGreaterThan(0);
    expect(caseOf("Dov Cattail").result.contradictions.map(({ id }) => id)).toEqual(["contra-fever-temp"]);
  });

  it("one that could not be reached by two calls, and one that declined", async () => {
    expect(caseOf("Ottis Marl").case.status).toBe("could-not-reach");
    expect((await read("Ottis Marl")).calls.map(({ outcome }) => outcome)).toEqual([
      "not-reached",
      "left-message",
    ]);
    expect(caseOf("Bram Sedge").case.status).toBe("declined");
  });

  it("one with no slot in its window", async () => {
    expect(await offered("Rafe Sandpiper")).toEqual([]);
  });

  it("an emergency that was never sent", () => {
    expect(caseOf("Gideon Tern").case).toMatchObject({ sentAt: null, levelRank: 5 });
    expect(caseOf("Gideon Tern").intake.status).toBe("open");
  });

  it("a possible duplicate: two patients with one name, birthday and telephone", () => {
    const [one, two] = casesOf("Hollis Weir").map((row) => row.patient);
    expect(one?.id).not.toBe(two?.id);
    expect([one?.dateOfBirth, one?.phone]).toEqual([two?.dateOfBirth, two?.phone]);
  });

  it("an emergency at night that no one read until the clinic opened", async () => {
    const home = await inClinic((tx) => loadClinic(tx, stage.clinicId));
    const { case: row } = caseOf("Lucan Eider");
    expect(row.levelRank).toBe(5);
    expect(someoneReads(home, row.raisedAt)).toBe(false);
    expect(zonedOf(row.acknowledgedAt ?? now, "America/New_York").hour).toBe(8);
  });

  it.each([
    ["Cyrillic", /^[\p{Script=Cyrillic} ]+$/u, /\p{Script=Cyrillic}/u],
    ["Greek", /^[\p{Script=Greek} ]+$/u, /\p{Script=Greek}/u],
    ["Chinese", /^\p{Script=Han}+$/u, /^[\p{Script=Han}\p{Script=Common}]+$/u],
    ["Japanese", /\p{Script=Han}/u, /\p{Script=Hiragana}/u],
  ])("one whose name and own words are in %s", async (_script, named, worded) => {
    const names = all.map(({ patient: one }) => one.name).filter((name) => named.test(name));
    const words = await Promise.all(names.map(async (name) => (await read(name)).annotations.words ?? ""));
    expect(words.filter((one) => worded.test(one))).toHaveLength(1);
  });

  it("one who wants an interpreter, and one without a telephone", () => {
    expect(caseOf("Amaro Salinas").patient.interpreterWanted).toBe(true);
    expect(caseOf("Wade Mallow").patient.phone).toBeNull();
  });
});

it("seeding again changes nothing", async () => {
  expect(await seedDemo(services, database.ownerUrl, { now, more, seed: 2 })).toBe(false);
  expect(await readAll()).toHaveLength(all.length);
});
