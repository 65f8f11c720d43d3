import { getCase } from "@preamble/api/cases/get-case";
import { listCases } from "@preamble/api/cases/list-cases";
import { searchCases } from "@preamble/api/cases/search-cases";
import { openServices } from "@preamble/api/services";
import { withClinic } from "@preamble/db/client";
import { cases, patient } from "@preamble/db/schema";
import { levels } from "@preamble/domain/levels";
import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../db/test/database.ts";
import { addCases } from "./add-cases.ts";
import { seedClinic } from "./demo-clinic.ts";
import { openStage, type Stage } from "./stage.ts";
import { workedCases } from "@preamble/domain/testing/worked-cases";

/** Wednesday 4 March 2026, 10:00 in New York: the clinic is open. */
const now = new Date("2026-03-04T15:00:00Z");
const wanted = 400;

let database: Awaited<ReturnType<typeof testDatabase>>;
let services: Awaited<ReturnType<typeof openServices>>;
let stage: Stage;

beforeAll(async () => {
  database = await testDatabase();
  services = await openServices(database.ownerUrl);
  const clinicId = (await seedClinic(database, database.ownerUrl, now)) ?? "";
  await addCases(database.ownerUrl, clinicId, { cases: wanted, seed: 1, now });
  stage = await openStage(services, clinicId);
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

const everyone = () =>
  withClinic(database, stage.clinicId, (tx) =>
    tx
      .select({ id: cases.id, name: patient.name, reference: cases.reference, levelRank: cases.levelRank })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(eq(cases.clinicId, stage.clinicId))
      .orderBy(asc(cases.reference)),
  );

describe("a clinic that is brought to many cases", () => {
  it("has so many, and as many of each level as the worked cases say", async () => {
    const worked = workedCases();
    const made = await everyone();
    expect(made).toHaveLength(wanted);
    const expected = Array.from(
      { length: wanted },
      (_, n) => worked[(n + 1) % worked.length]?.expectedUrgency,
    );
    for (const [rank, level] of levels.entries()) {
      const some = made.filter(({ levelRank }) => levelRank === rank);
      expect(some).toHaveLength(expected.filter((one) => one === level).length);
    }
  });

  it("stays as it is when it is asked for again", async () => {
    const before = await everyone();
    await addCases(database.ownerUrl, stage.clinicId, { cases: wanted, seed: 1, now });
    expect(await everyone()).toEqual(before);
  });

  it("shows them in the queue, in a search and on the page of a case", async () => {
    const clinician = stage.staff("rivera");
    const { rows, next } = await stage.act(now, listCases, clinician, {});
    expect(next).toBeNull();
    for (const { id, patient: name, reference } of rows.slice(0, 3)) {
      expect(await stage.act(now, searchCases, clinician, { text: reference })).toMatchObject([{ id }]);
      expect((await stage.act(now, searchCases, clinician, { text: name })).map((one) => one.id)).toContain(
        id,
      );
    }
    const [first] = rows;
    const opened = await stage.act(now, getCase, clinician, { caseId: first?.id ?? "" });
    expect(opened).toMatchObject({ reference: first?.reference });
  });
});
