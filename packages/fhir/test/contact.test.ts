import { expect, it } from "vitest";
import { caseBundle } from "../src/bundle.ts";
import type { FhirCase } from "../src/fhir-case.ts";
import { exampleCase, exampleForm } from "./example-case.ts";
import { document, only, resourceOf } from "./exported.ts";
import { faultsOf } from "./validate.ts";

const flagsOf = (found: FhirCase) =>
  resourceOf(found, "Flag").flatMap(({ id, status, code, category }) =>
    category?.[0]?.coding?.[0]?.code === "contact" ? [{ id, status, text: code.text }] : [],
  );

const unsafe: FhirCase = {
  ...exampleCase({}),
  patient: { ...exampleCase({}).patient, safeToCall: false },
};

const helped = (maySpeakWith: boolean, name = "Rosa Marsh") => ({
  ...exampleForm({}),
  filledInBy: { name, relation: "daughter", maySpeakWith },
});

it("a telephone number goes with what the patient allows of it, and that an interpreter is wanted", () => {
  expect(only(exampleCase({}), "Patient")).toMatchObject({
    extension: [
      {
        url: "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
        valueBoolean: true,
      },
    ],
    telecom: [
      {
        value: "+1 843 555 0147",
        extension: [
          { url: "urn:preamble:safe-to-call", valueBoolean: true },
          { url: "urn:preamble:voicemail-ok", valueBoolean: true },
          { url: "urn:preamble:text-ok", valueBoolean: false },
        ],
      },
    ],
  });
});

it("one that is not safe to call is flagged, and so is a helper who is not to be spoken with", () => {
  const found = { ...unsafe, form: helped(false) };
  expect(faultsOf(caseBundle(found, document))).toEqual([]);
  expect(flagsOf(found)).toMatchObject([
    { status: "active", text: "Not safe to call" },
    { status: "active", text: "Not to be spoken with: Rosa Marsh, daughter" },
  ]);
  expect(only(found, "Patient")).toMatchObject({
    telecom: [
      { extension: expect.arrayContaining([{ url: "urn:preamble:safe-to-call", valueBoolean: false }]) },
    ],
  });
});

// docs/decisions/017: a server that takes the file again holds what is true of the case now.
it("what was flagged and holds no more ends the flag of the same id", () => {
  const [phone, helper] = flagsOf({ ...unsafe, form: helped(false) });
  const since = flagsOf({ ...exampleCase({}), form: helped(true) });
  expect(since).toEqual([
    { ...phone, status: "inactive" },
    { ...helper, status: "inactive" },
  ]);
  const noPhone = { ...unsafe, patient: { ...unsafe.patient, phone: null } };
  expect(flagsOf(noPhone)[0]).toEqual({ ...phone, status: "inactive" });
});

it("whom an earlier form bars from being spoken with stays barred until a form of theirs says otherwise", () => {
  const earlier = { ...helped(false), intakeId: "6b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c26" };
  const statusesOf = (form: FhirCase["form"]) =>
    flagsOf({ ...exampleCase({}), form, earlierForms: [earlier] })
      .slice(1)
      .map(({ status }) => status);
  expect(statusesOf({ ...exampleForm({}), filledInBy: null })).toEqual(["active"]);
  expect(statusesOf(helped(true, "Lena Marsh"))).toEqual(["active", "inactive"]);
  expect(statusesOf(helped(true))).toEqual(["inactive", "inactive"]);
  expect(statusesOf(helped(false))).toEqual(["active", "active"]);
});
