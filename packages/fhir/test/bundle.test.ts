import type { QuestionnaireItem, Resource, QuestionnaireResponseItem } from "@medplum/fhirtypes";
import { type Answers, UNSURE } from "@preamble/domain/answers";
import { levels } from "@preamble/domain/levels";
import { workedCases } from "@preamble/domain/testing/worked-cases";
import { describe, expect, it } from "vitest";
import { caseBundle } from "../src/bundle.ts";
import { type CaseState, codeLists } from "../src/code-lists.ts";
import { answerFaultsOf } from "./answer-faults.ts";
import { exampleCase, exampleForm } from "./example-case.ts";
import { document, only, resourceOf } from "./exported.ts";
import { boundCodes, faultsOf } from "./validate.ts";

const worked = workedCases();

function itemsOf<T extends QuestionnaireItem | QuestionnaireResponseItem>(items: readonly T[] = []): T[] {
  return items.flatMap((item) => [item, ...itemsOf((item.item ?? []) as T[])]);
}

function questionnaireOf(found = exampleCase({})) {
  const resource = only(found, "Questionnaire");
  if (resource?.resourceType !== "Questionnaire") throw new Error("There is no Questionnaire.");
  return itemsOf(resource.item);
}

function responseOf(answers: Answers, changes = {}) {
  const found = { ...exampleCase(answers), form: { ...exampleForm(answers), ...changes } };
  const resource = only(found, "QuestionnaireResponse");
  if (resource?.resourceType !== "QuestionnaireResponse") throw new Error("There is no response.");
  return new Map(itemsOf(resource.item).map((item) => [item.linkId, item]));
}

describe("a case as FHIR R4", () => {
  it("has every resource that another system needs", () => {
    const types = caseBundle(exampleCase({ "pain-now": 7, "saddle-numbness": true }), document).entry?.map(
      ({ resource }) => resource?.resourceType,
    );
    expect(new Set(types)).toEqual(
      new Set([
        "Appointment",
        "AuditEvent",
        "Consent",
        "DocumentReference",
        "Flag",
        "Location",
        "Observation",
        "Patient",
        "Practitioner",
        "Provenance",
        "Questionnaire",
        "QuestionnaireResponse",
        "RelatedPerson",
        "RiskAssessment",
        "Schedule",
        "Slot",
        "Task",
      ]),
    );
  });

  it("is valid for each worked case, with codes of the standard's closed lists and no loose reference", () => {
    const faults = worked.flatMap(({ id, answers }) =>
      faultsOf(caseBundle(exampleCase(answers), document)).map((fault) => `${id}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("tells a rule that gave the level and fires no more from those that fire, by its own version", () => {
    const saddle = {
      intakeId: exampleForm({}).intakeId,
      ruleId: "ces-saddle",
      level: "emergency-now" as const,
      clinicianMessage: "Possible cauda equina syndrome: saddle sensory change.",
      rationale: "Altered feeling in the saddle area is on every national emergency list.",
      citation: "GIRFT 2023",
      version: "2026.10.2",
      hash: "b".repeat(64),
      at: new Date("2026-12-01T15:31:00Z"),
    };
    const bundle = caseBundle({ ...exampleCase({}), firedBefore: [saddle] }, null);
    expect(faultsOf(bundle)).toEqual([]);
    const risks = bundle.entry?.flatMap(({ resource }) =>
      resource?.resourceType === "RiskAssessment" ? [resource] : [],
    );
    expect(risks?.filter(({ code }) => code?.coding?.[0]?.code === "ces-saddle")).toMatchObject([
      {
        method: { text: `Rules of version 2026.10.2, ${saddle.hash}` },
        occurrenceDateTime: "2026-12-01T15:31:00.000Z",
        note: [{ text: expect.stringMatching(/^Fired before/) }, { text: "Source: GIRFT 2023" }],
      },
    ]);
  });

  it("says that a slot is taken while any visit of it stands, and never that one called off is free", () => {
    const found = exampleCase({});
    const [booked, cancelled] = [found.visits[0]!, { ...found.visits[1]!, slotId: found.visits[0]!.slotId }];
    const statusOf = (...visits: typeof found.visits) =>
      resourceOf({ ...found, visits }, "Slot")?.map((slot) => "status" in slot && slot.status);
    expect(statusOf(booked, cancelled)).toEqual(["busy"]);
    expect(statusOf(cancelled, booked)).toEqual(["busy"]);
    expect(statusOf(cancelled)).toEqual(["busy-unavailable"]);
  });

  it("is valid in each state of a case and at each level", () => {
    for (const status of Object.keys(codeLists.taskStatus) as CaseState[]) {
      expect(faultsOf(caseBundle({ ...exampleCase({}), status }, null))).toEqual([]);
    }
    for (const level of levels) {
      expect(faultsOf(caseBundle({ ...exampleCase({}), level }, null))).toEqual([]);
    }
  });

  it("answers in its form's types and options for each worked case, some of which answer what is not asked", () => {
    const faults = worked.flatMap(({ answers }) =>
      answerFaultsOf(caseBundle(exampleCase(answers), document)),
    );
    expect(faults.filter((fault) => !fault.endsWith("is answered, and not asked"))).toEqual([]);
  });

  it("would be told of an answer that the form does not take", () => {
    const faultsIn = (answers: Answers) => answerFaultsOf(caseBundle(exampleCase(answers), document));
    expect(faultsIn({ "leg-pain": true, "leg-pain-side": "both" })).toEqual([]);
    expect(faultsIn({ "leg-pain": UNSURE, "leg-pain-side": "both" })).toEqual([]);
    expect(faultsIn({ "leg-pain": false, "leg-pain-side": "both" })).toEqual([
      "leg-pain-side is answered, and not asked",
    ]);
    expect(faultsIn({ "sex-at-birth": "female", "age-years": 30, "pregnancy-status": "no" })).toEqual([]);
    expect(faultsIn({ "sex-at-birth": "female", "age-years": 60, "pregnancy-status": "no" })).toEqual([
      "pregnancy-status is answered, and not asked",
    ]);
    expect(faultsIn({ "leg-pain": 1 })).toEqual(['leg-pain is not answered by {"valueInteger":1}']);
    expect(faultsIn({ "leg-pain": true, "leg-pain-side": "middle" })).toEqual([
      expect.stringMatching(/^leg-pain-side is not answered by .*"middle"/),
    ]);
  });

  it("would be told of a code that a closed list does not have, however deep it stands", () => {
    const task = only(exampleCase({}), "Task");
    expect(task && boundCodes(task).looked).toBe(3);
    const told = (resource: object) => boundCodes(resource as Resource).unknown;
    expect(told({ ...task, status: "done" })).toEqual(["Task.status done"]);
    const asks = { linkId: "a", type: "quiz", enableWhen: [{ question: "b", operator: "is" }] };
    expect(told({ resourceType: "Questionnaire", item: [{ type: "group", item: [asks] }] })).toEqual([
      "Questionnaire.item.type quiz",
      "Questionnaire.item.enableWhen.operator is",
    ]);
    const contact = [{ telecom: [{ system: "pigeon" }] }];
    expect(told({ resourceType: "Patient", contact })).toEqual(["ContactPoint.system pigeon"]);
    const coding = [{ system: "http://hl7.org/fhir/task-status", code: "active" }];
    expect(told({ resourceType: "AllergyIntolerance", clinicalStatus: { coding } })).toEqual([
      "AllergyIntolerance.clinicalStatus http://hl7.org/fhir/task-status|active",
    ]);
    const entry = [{ request: { method: "FETCH", url: "Task" } }];
    expect(told({ resourceType: "Bundle", type: "parcel", entry })).toEqual([
      "Bundle.type parcel",
      "Bundle.entry.request.method FETCH",
    ]);
  });

  it("would be told of a closed list whose codes are not at hand", () => {
    const money = { resourceType: "Invoice", totalNet: { value: 1, currency: "USD" } };
    expect(boundCodes(money as Resource).unknown).toEqual([
      "Money.currency is bound to http://hl7.org/fhir/ValueSet/currencies, which lists no codes",
    ]);
  });

  it("is the same each time, so that a server that takes it twice holds it once", () => {
    const [one, other] = [caseBundle(exampleCase({}), document), caseBundle(exampleCase({}), document)];
    expect(one).toEqual(other);
    for (const { request, resource } of one.entry ?? []) {
      expect(request).toEqual({ method: "PUT", url: `${resource?.resourceType}/${resource?.id}` });
    }
  });
});

describe("a score", () => {
  const score = (questionId: string, answers: Answers) =>
    resourceOf(exampleCase(answers), "Observation")?.find(
      (one) => one.resourceType === "Observation" && one.code?.coding?.[0]?.code === questionId,
    );

  it("says that its wording is adapted where it is our own", () => {
    const note = [{ text: "Adapted wording, not the validated text" }];
    expect(score("peg-score", { "peg-score": 5 })).toMatchObject({ valueQuantity: { value: 5 }, note });
  });

  it.each(["rmdq-score", "psfs-score"])(
    "says nothing of the kind where the official text was put in: %s",
    (id) => {
      expect(score(id, { [id]: 7 })).toMatchObject({ valueQuantity: { value: 7 } });
      expect(score(id, { [id]: 7 })).not.toHaveProperty("note");
    },
  );
});

describe("what decides over safety beside the answers", () => {
  const observation = (code: string) =>
    resourceOf(exampleCase({}), "Observation")?.find(
      (one) => one.resourceType === "Observation" && one.code?.coding?.[0]?.code === code,
    );

  it("is there in the patient's own words: what they wrote, and their allergies", () => {
    expect(observation("words")).toMatchObject({ valueString: "I lifted a piano and felt something go." });
    expect(observation("allergies")).toMatchObject({ valueString: "penicillin (rash)" });
    const blank = {
      ...exampleCase({}),
      form: { ...exampleForm({}), words: null, allergies: null, bodyMap: [] },
    };
    expect(resourceOf(blank, "Observation")).toEqual([]);
  });

  it("says where and how strong each pain of the body map is, and where it is numb", () => {
    expect(observation("pain")).toMatchObject({
      bodySite: { text: "Low back" },
      valueQuantity: { value: 8 },
    });
    expect(observation("numb")).toMatchObject({
      bodySite: { text: "Between the legs" },
      valueBoolean: true,
    });
  });

  it("says how the patient is since the form, what they are not sure of apart, and by when to call them", () => {
    const at = new Date("2026-12-03T09:00:00Z");
    const callBy = new Date("2026-12-03T09:30:00Z");
    const answers = {
      "bladder-bowel-saddle": "yes",
      "legs-or-walking": "unsure",
      "fever-chest-or-worse": "no",
    } as const;
    const found = { ...exampleCase({}), rechecks: [{ at, answers, callBy }] };
    expect(faultsOf(caseBundle(found, document))).toEqual([]);
    const said = resourceOf(found, "Observation")?.filter(
      (one) => "code" in one && JSON.stringify(one.code).includes("urn:preamble:recheck"),
    );
    const told = { effectiveDateTime: "2026-12-03T09:00:00.000Z" };
    expect(said).toMatchObject([
      {
        ...told,
        valueBoolean: true,
        note: [{ text: "The clinic was to call by 2026-12-03T09:30:00.000Z." }],
      },
      { ...told, dataAbsentReason: { coding: [{ code: "asked-unknown" }] } },
      { ...told, valueBoolean: false },
    ]);
    for (const one of said ?? []) expect(one).not.toHaveProperty("derivedFrom");
  });

  it("says since when a sign is there by the calendar, or that the patient is not sure", () => {
    const toldAt = new Date("2026-12-01T15:43:00Z");
    const signStarts = [
      { questionId: "saddle-numbness", toldAt, began: { first: "2026-11-24", last: "2026-11-29" } },
      { questionId: "urine-leak-new", toldAt, began: { first: null, last: "2026-11-16" } },
      { questionId: "bowel-leak-new", toldAt, began: null },
    ];
    const found = { ...exampleCase({}), form: { ...exampleForm({}), signStarts } };
    expect(faultsOf(caseBundle(found, document))).toEqual([]);
    const starts = resourceOf(found, "Observation")?.filter(
      (one) => "code" in one && JSON.stringify(one.code).includes("urn:preamble:sign-start"),
    );
    expect(starts).toMatchObject([
      {
        code: { coding: [{ code: "saddle-numbness" }], text: expect.stringMatching(/^Since when: /) },
        valuePeriod: { start: "2026-11-24", end: "2026-11-29" },
      },
      { valuePeriod: { end: "2026-11-16" } },
      { dataAbsentReason: { coding: [{ code: "asked-unknown" }] } },
    ]);
    expect(starts?.[1]).not.toHaveProperty("valuePeriod.start");
  });

  it("keeps a red flag that was taken back, which no answer shows any more", () => {
    const flags = resourceOf(exampleCase({ "urine-leak-new": false }), "Flag");
    expect(flags.find(({ period }) => period)).toMatchObject({
      status: "active",
      code: { text: expect.stringMatching(/Changed after it raised a flag: was yes, now no\.$/) },
      period: { start: "2026-12-01T15:40:00.000Z" },
    });
  });

  it("tells an answer that staff wrote down on the telephone from what the patient sent", () => {
    const by = { id: "cb1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c21", name: "Dana Rivera" };
    const at = new Date("2026-12-01T17:05:00Z");
    const told = [{ questionId: "saddle-numbness", at, toldBy: "helper" as const, by }];
    const answers = { "saddle-numbness": true, "leg-weakness": false };
    const form = { ...exampleForm(answers), told };
    const found = { ...exampleCase(answers), form };
    expect(faultsOf(caseBundle(found, document))).toEqual([]);
    expect(only(found, "QuestionnaireResponse")).toMatchObject({
      status: "amended",
      authored: at.toISOString(),
    });
    const author = {
      url: "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-author",
      valueReference: { reference: `urn:uuid:${by.id}`, display: by.name },
    };
    const items = responseOf(answers, { told });
    expect(items.get("saddle-numbness")?.extension).toEqual([author]);
    expect(items.get("leg-weakness")?.extension).toBeUndefined();
    const [sent, written] = resourceOf(found, "Provenance") ?? [];
    expect(sent).toMatchObject({ recorded: form.sentAt?.toISOString() });
    expect(written).toMatchObject({
      recorded: at.toISOString(),
      activity: { text: "Wrote down by telephone, told by: helper. saddle-numbness" },
      agent: [{ who: { reference: `urn:uuid:${by.id}` } }],
    });
  });
});

describe("a clinician's verdict", () => {
  it("goes with the case, with who signed when and why, and what was added", () => {
    const by = { id: "db1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c22", name: "Dr Ida Rush" };
    const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
    const lowered = {
      by,
      from: "emergency-now" as const,
      level: "routine" as const,
      reason: "Long-standing, examined today.",
      signedAt: at("17:00"),
      spokeAt: at("16:50"),
      second: { by: "Dr Theo Marshgrass", at: at("17:20") },
      unsigned: false,
      addenda: [{ by: "Dana Rivera", at: at("18:00"), text: "Told the patient." }],
    };
    const waits = { ...lowered, signedAt: at("19:00"), second: null, unsigned: true, addenda: [] };
    const found = { ...exampleCase({}), reviews: [lowered, waits] };
    expect(faultsOf(caseBundle(found, document))).toEqual([]);
    const signer = { reference: `urn:uuid:${by.id}`, display: by.name };
    expect(only(found, "Task")).toMatchObject({
      note: [
        {
          authorReference: signer,
          time: "2026-12-01T17:00:00.000Z",
          text:
            "emergency-now to routine. Reason: Long-standing, examined today. " +
            "Spoke with the patient 2026-12-01T16:50:00.000Z. " +
            "Signed a second time by Dr Theo Marshgrass, 2026-12-01T17:20:00.000Z.",
        },
        {
          authorString: "Dana Rivera",
          text: "Added to the verdict of 2026-12-01T17:00:00.000Z: Told the patient.",
        },
        {
          authorReference: signer,
          text: expect.stringContaining("Not in force: it has no second signature"),
        },
      ],
    });
  });
});

describe("the form as a Questionnaire", () => {
  const item = (linkId: string) => questionnaireOf().find((one) => one.linkId === linkId);

  it("asks each question of the catalogue once", () => {
    const ids = questionnaireOf().map(({ linkId }) => linkId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of exampleForm({}).protocol.content.questions) expect(ids).toContain(id);
  });

  // docs/clinical/clinical-model.md, the column "asked when"
  it("says when a question is asked", () => {
    expect(item("leg-pain-side")).toMatchObject({
      enableWhen: [{ question: "leg-pain", operator: "=", answerBoolean: true }],
    });
    expect(item("leg-pain-both-recent")).toMatchObject({
      enableBehavior: "all",
      enableWhen: [
        { question: "leg-pain", operator: "=", answerBoolean: true },
        {
          question: "leg-pain-side",
          operator: "=",
          answerCoding: { system: "urn:preamble:option:leg-pain-side", code: "both" },
        },
      ],
    });
    expect(item("pregnancy-status")?.extension).toContainEqual({
      url: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
      valueExpression: {
        language: "text/fhirpath",
        expression: expect.stringContaining("code='female' or code='other'"),
      },
    });
    expect(item("saddle-numbness")?.enableWhen).toBeUndefined();
  });

  it("leaves to the renderer what is worked out: the age from the date of birth, scores from their items", () => {
    const worked = questionnaireOf().filter(({ readOnly }) => readOnly);
    expect(worked.map(({ linkId }) => linkId)).toEqual([
      "age-years",
      "phq2-score",
      "gad2-score",
      "peg-score",
    ]);
    for (const { extension } of worked) {
      expect(extension).toContainEqual({
        url: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        valueExpression: { language: "text/fhirpath", expression: expect.any(String) },
      });
    }
  });

  it("carries the codes that are verified and no other", () => {
    const codes = (linkId: string) => item(linkId)?.code?.slice(1);
    expect(codes("fever-or-chills")).toEqual([
      { system: "http://snomed.info/sct", code: "386661006" },
      { system: "http://hl7.org/fhir/sid/icd-10-cm", code: "R50.9" },
    ]);
    expect(codes("foot-drop")).toEqual([{ system: "http://snomed.info/sct", code: "6077001" }]);
    expect(codes("gad2-score")).toEqual([]);
  });
});

describe("the answers as a QuestionnaireResponse", () => {
  it("keeps what was not sure apart from no and from what nobody answered", () => {
    const items = responseOf({ "fever-or-chills": "unknown", "leg-weakness": false });
    expect(items.get("leg-weakness")?.answer).toEqual([{ valueBoolean: false }]);
    expect(items.get("fever-or-chills")).toEqual({
      linkId: "fever-or-chills",
      extension: [
        {
          url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
          valueCode: "asked-unknown",
        },
      ],
    });
    expect(items.has("leg-pain")).toBe(false);
  });

  it("puts each answer where the Questionnaire asks it, nothing under a question", () => {
    type Asked = { linkId?: string; item?: Asked[] };
    const placesOf = (items: readonly Asked[] = [], above = ""): string[] =>
      items.flatMap(({ linkId, item }) => [`${above}/${linkId}`, ...placesOf(item, `${above}/${linkId}`)]);
    const scored = { "phq2-1": 2, "phq2-2": 1, "peg-1": 4, "peg-2": 5, "peg-3": 6, "leg-pain": true };
    const form = only(exampleCase({}), "Questionnaire");
    const response = only(exampleCase(scored), "QuestionnaireResponse");
    if (form?.resourceType !== "Questionnaire") throw new Error("There is no Questionnaire.");
    if (response?.resourceType !== "QuestionnaireResponse") throw new Error("There is no response.");
    const places = placesOf(response.item);
    expect(places).toContain("/stage-Q/phq2-score-group/phq2-score");
    expect(placesOf(form.item)).toEqual(expect.arrayContaining(places));
    for (const { type, item } of questionnaireOf()) expect(item && type).toBe(item && "group");
  });

  it("says of what a patient would rather tell in person that they declined", () => {
    const items = responseOf({ "iv-drug-use": "unknown" }, { declined: ["iv-drug-use"] });
    expect(items.get("iv-drug-use")?.extension?.[0]?.valueCode).toBe("asked-declined");
  });

  it("holds every answer of every worked case", () => {
    for (const { id, answers } of worked) {
      const items = responseOf(answers);
      expect([id, Object.keys(answers).filter((question) => !items.has(question))]).toEqual([id, []]);
    }
  });
});
