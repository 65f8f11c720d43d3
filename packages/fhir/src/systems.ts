/** What our own codes are named under, and those of others. */
export const systems = {
  question: "urn:preamble:question",
  option: (questionId: string) => `urn:preamble:option:${questionId}`,
  rule: "urn:preamble:rule",
  level: "urn:preamble:level",
  action: "urn:preamble:action",
  consent: "urn:preamble:consent",
  annotation: "urn:preamble:annotation",
  recheck: "urn:preamble:recheck",
  signStart: "urn:preamble:sign-start",
  mark: "urn:preamble:body-mark",
  caseReference: "urn:preamble:case-reference",
  sha256: "urn:preamble:sha256",
  protocol: (hash: string) => `urn:preamble:protocol:${hash.replace(/^sha256:/, "")}`,
  loinc: "http://loinc.org",
  snomed: "http://snomed.info/sct",
  icd10: "http://hl7.org/fhir/sid/icd-10-cm",
  ucum: "http://unitsofmeasure.org",
  contactRole: "http://terminology.hl7.org/CodeSystem/v2-0131",
} as const;

export const extensions = {
  translation: "http://hl7.org/fhir/StructureDefinition/translation",
  absent: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
  exclusive: "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
  minValue: "http://hl7.org/fhir/StructureDefinition/minValue",
  maxValue: "http://hl7.org/fhir/StructureDefinition/maxValue",
  unit: "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
  enableWhen: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
  /** Who wrote one answer of a response down, where that was not its author. */
  itemAuthor: "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-author",
  interpreterRequired: "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
  /** Of a telephone number: what the patient allows; the standard has none of these. */
  safeToCall: "urn:preamble:safe-to-call",
  voicemailOk: "urn:preamble:voicemail-ok",
  textOk: "urn:preamble:text-ok",
  calculated: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
} as const;
