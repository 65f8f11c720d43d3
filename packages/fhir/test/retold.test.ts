import { describe, expect, it } from "vitest";
import { caseBundle } from "../src/bundle.ts";
import { exampleCase, exampleForm } from "./example-case.ts";
import { document, only, resourceOf } from "./exported.ts";
import { faultsOf } from "./validate.ts";

describe("what the patient answered again after sending", () => {
  const at = new Date("2026-12-03T09:00:00Z");
  const form = {
    ...exampleForm({ "saddle-numbness": true }),
    triagedAt: at,
    retold: [{ questionId: "saddle-numbness", givenAt: at, at }],
  };
  const found = { ...exampleCase({}), form };

  it("makes the response an amended one of that time, by whoever filled it in", () => {
    expect(faultsOf(caseBundle(found, document))).toEqual([]);
    expect(only(found, "QuestionnaireResponse")).toMatchObject({
      status: "amended",
      authored: "2026-12-03T09:00:00.000Z",
    });
    expect(resourceOf(found, "Provenance")).toMatchObject([
      { recorded: "2026-12-01T15:43:00.000Z" },
      {
        recorded: "2026-12-03T09:00:00.000Z",
        activity: { text: "Reached the clinic after the form was sent. saddle-numbness" },
        agent: [{ who: { reference: `urn:uuid:${only(found, "RelatedPerson")?.id}` } }],
      },
    ]);
  });

  it("dates the rules that fire with it as of when they were asked", () => {
    const risks = resourceOf(found, "RiskAssessment");
    expect(risks.length).toBeGreaterThan(0);
    for (const risk of risks) expect(risk).toMatchObject({ occurrenceDateTime: "2026-12-03T09:00:00.000Z" });
  });

  it("dates a score by when it or an item of it was given, though it reached the clinic later", () => {
    const given = (time: string) => new Date(`2026-12-${time}:00Z`);
    const retold = [
      { questionId: "pain-now", givenAt: given("02T08:00"), at },
      { questionId: "peg-2", givenAt: given("01T15:40"), at },
    ];
    const answers = { "pain-now": 7, "pain-worst-24h": 8, "peg-1": 4, "peg-2": 5, "peg-3": 6 };
    const told = { ...exampleCase({}), form: { ...exampleForm(answers), retold } };
    const dates = resourceOf(told, "Observation").map(({ code, effectiveDateTime }) => [
      code.coding?.[0]?.code,
      effectiveDateTime,
    ]);
    expect(dates).toEqual(
      expect.arrayContaining([
        ["pain-now", "2026-12-02T08:00:00.000Z"],
        ["pain-worst-24h", "2026-12-01T15:43:00.000Z"],
        ["peg-score", "2026-12-01T15:40:00.000Z"],
      ]),
    );
  });
});
