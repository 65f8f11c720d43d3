import { expect, it } from "vitest";
import { caseBundle } from "../src/bundle.ts";
import { exampleCase, exampleForm } from "./example-case.ts";
import { document, only, resourceOf } from "./exported.ts";
import { faultsOf } from "./validate.ts";

it("holds each form of the case as a response of its own, with what was taken back in it", () => {
  const earlier = {
    ...exampleForm({ "saddle-numbness": true }),
    intakeId: "6b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c26",
    sentAt: new Date("2026-11-30T15:43:00Z"),
  };
  const monday = { ...exampleCase({}), form: earlier };
  const tuesday = { ...exampleCase({ "pain-now": 4 }), earlierForms: [earlier] };
  expect(faultsOf(caseBundle(tuesday, document))).toEqual([]);
  const responses = resourceOf(tuesday, "QuestionnaireResponse");
  expect(responses).toHaveLength(2);
  // A server that took Monday's file is told nothing else of Monday's form.
  expect(responses[1]).toEqual(only(monday, "QuestionnaireResponse"));
  const flag = resourceOf(monday, "Flag").find(({ period }) => period);
  expect(resourceOf(tuesday, "Flag").filter(({ period }) => period)).toEqual([
    expect.not.objectContaining({ id: flag?.id }),
    flag,
  ]);
  const risks = resourceOf(tuesday, "RiskAssessment");
  expect(risks).toContainEqual(
    expect.objectContaining({
      basis: [{ reference: `urn:uuid:${responses[1]?.id}` }],
      note: expect.arrayContaining([{ text: "Fired in an earlier form of the case." }]),
    }),
  );
  expect(only(tuesday, "Task")).toMatchObject({
    focus: { reference: `urn:uuid:${responses[0]?.id}` },
    input: [{ valueReference: { reference: `urn:uuid:${responses[1]?.id}` } }],
  });
});

// docs/decisions/039: a case shows the consents of the form that came in last.
it("has no consent in force of an earlier form, whether the last one took it back or was not asked", () => {
  const at = new Date("2026-11-30T15:43:00Z");
  const said = (kind: "data-sharing" | "photos", given: boolean) => ({ kind, given, version: "2026-11", at });
  const earlier = {
    ...exampleForm({}),
    intakeId: "6b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c26",
    consents: [said("data-sharing", true), said("photos", true)],
  };
  const form = { ...exampleForm({}), consents: [said("data-sharing", false)] };
  const found = { ...exampleCase({}), form, earlierForms: [earlier] };
  expect(faultsOf(caseBundle(found, document))).toEqual([]);
  expect(resourceOf(found, "Consent").map(({ status, provision }) => [status, provision?.type])).toEqual([
    ["inactive", "deny"],
    ["inactive", "permit"],
    ["inactive", "permit"],
  ]);
  const before = resourceOf({ ...found, form: earlier, earlierForms: [] }, "Consent");
  expect(before.map(({ status }) => status)).toEqual(["active", "active"]);
  expect(
    resourceOf(found, "Consent")
      .slice(1)
      .map(({ id }) => id),
  ).toEqual(before.map(({ id }) => id));
});
