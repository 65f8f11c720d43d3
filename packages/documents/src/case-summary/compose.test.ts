import { describe, expect, it } from "vitest";
import { compose, issue, nothingOpen, section } from "../../test/compose-example.ts";
import type { CaseRecord } from "./case-record.ts";
import { composeCaseSummary } from "./compose.ts";
import { emergencyRecord } from "../testing/example-record.ts";

describe("what was not answered is never a no", () => {
  it("prints not sure and not asked apart from no", () => {
    const states = Object.fromEntries(compose().caudaEquina.map(({ label, state }) => [label, state]));
    expect(states["Cannot feel urine coming or the need to go"]).toBe("NOT SURE");
    expect(states["New change in sexual feeling or function"]).toBe("NOT ASKED");
    expect(states["New leak of urine"]).toBe("no (denied the others)");
  });

  it("prints a no that took back a yes apart from one that never wavered", () => {
    const [item] = emergencyRecord.caudaEquina.filter(({ questionId }) => questionId === "urine-leak-new");
    const lines = compose({ caudaEquina: [{ ...item!, wasYes: true }] }).caudaEquina;
    expect(lines).toEqual([{ label: "New leak of urine", state: "NO, WAS YES", emphasis: "not-sure" }]);
  });

  it("tells lists that were not asked from lists answered with none", () => {
    const heading = "Medicines and conditions";
    expect(section(compose({ medicines: null, conditions: [] }), heading)).toEqual([
      "Medicines: NOT ASKED",
      "Conditions: none reported",
    ]);
  });
});

it("groups denials and says how each was given", () => {
  expect(section(compose(), "Denied")).toEqual([
    "Heart, lungs, vessels (said none): Chest pain; Breathless; Fainted",
    "Infection, general (denied the others): Fever or chills; Weight loss; Night sweats",
    "History (answered no): Cancer ever",
  ]);
});

it("says in the heading how most was denied, and marks what was denied otherwise", () => {
  const denied = emergencyRecord.denied.map((one) =>
    one.group === "History" ? one : { ...one, source: "said-none" as const },
  );
  const { sections } = compose({ denied });
  expect(sections.find(({ heading }) => heading.startsWith("Denied"))).toMatchObject({
    heading: "Denied (said none unless marked)",
    lines: [
      "Heart, lungs, vessels: Chest pain; Breathless; Fainted",
      "Infection, general: Fever or chills; Weight loss; Night sweats",
      "History (answered no): Cancer ever",
    ],
  });
});

describe("where a sheet must be dense", () => {
  const dense = composeCaseSummary(emergencyRecord, { ...issue, room: "dense-sheet" }, () => true);

  it("all that was denied is said still, in fewer lines", () => {
    expect(section(dense, "Denied")).toEqual([
      "Heart, lungs, vessels (said none): Chest pain; Breathless; Fainted  ·  Infection, general (denied the others): Fever or chills; Weight loss; Night sweats  ·  History (answered no): Cancer ever",
    ]);
  });

  it("the rules keep their answers and sources, and what has no answer is counted", () => {
    expect(dense.reasons.map(({ answers }) => answers)).toEqual(
      compose().reasons.map(({ answers }) => answers),
    );
    expect(dense.reasons[1]?.source).toBe("Source: GIRFT 2023; NICE CKS sciatica; Finucane 2020");
    expect(dense.moreSections[0]?.lines).toEqual([
      "Left open by the patient: 2  ·  Not asked by this clinic: 1  ·  Not shown, as other answers ruled them out: 2 (in the answers)",
    ]);
  });
});

it("names as much of what has no answer as one row holds, and all of it where there are more sheets anyway", () => {
  const notAnswered = Array.from({ length: 40 }, (_, index) => `Question of some length ${index}`);
  const open = { ...nothingOpen, notAnswered };
  expect(compose({ open }).moreSections[0]?.lines).toEqual([
    "Left open by the patient (40): Question of some length 0; Question of some length 1; and 38 more, in the answers",
  ]);
  const view = composeCaseSummary({ ...emergencyRecord, open }, { ...issue, room: "sheets" }, () => true);
  const whole = view.continued.find(({ heading }) => heading === "Without an answer, in full");
  for (const label of notAnswered) expect(whole?.lines.join("; ")).toContain(label);
});

it("puts a withdrawn red flag before two answers that disagree", () => {
  expect(section(compose(), "Contradictions")?.[0]).toBe(
    "WITHDRAWN New leak of urine: changed from yes to no, 14 s after the warning",
  );
});

it("says of a contradiction that was cleared by whom, after what stands", () => {
  const [one] = emergencyRecord.contradictions;
  const cleared = { by: "Dr Ana Rivera", text: "Two bouts, says she." };
  const contradictions = [
    { ...one!, cleared },
    { ...one!, id: "contra-onset" },
  ];
  expect(section(compose({ contradictions, withdrawn: [] }), "Contradictions")).toEqual([
    expect.stringMatching(/^contra-onset: .*“How long: 2 days”/),
    "Cleared by Dr Ana Rivera (“Two bouts, says she.”): contra-duration: The bout began before the date given for it.",
  ]);
});

it("names the forms of the case that came in before, and what was taken back in them", () => {
  const sentAt = new Date("2026-11-30T15:00:00Z");
  const level = { id: "same-day", label: "Same day" } as const;
  const view = compose({ earlierForms: [{ sentAt, level, withdrawn: ["Foot drop"] }] });
  expect(view.reasonNotes[0]).toMatch(/^Earlier form of this case, sent .*Nov.*: Same day$/);
  expect(section(view, "Contradictions")).toContain("WITHDRAWN in an earlier form: Foot drop");
});

it("names the date of birth beside the age, and says where it was not asked", () => {
  expect(compose().person).toMatch(/^Born 2 Mar 1979, 47 years, male · /);
  const patient = { ...emergencyRecord.patient, dateOfBirth: null, ageYears: null };
  expect(compose({ patient }).person).toMatch(/^Date of birth not asked, age not asked, male · /);
});

it("composes a name to single letters, so that it is found by search", () => {
  const apart = "Łukasz Żółć-Nguyễn".normalize("NFD");
  expect(compose({ patient: { ...emergencyRecord.patient, name: apart } }).name).toBe("Łukasz Żółć-Nguyễn");
});

describe("what a clinician must know before acting is printed whole", () => {
  const upTo = (text: string, length: number) => text.repeat(length).slice(0, length).trim();
  const words = upTo("Since Monday I am numb where a bike seat touches. ", 1000);
  const allergies = upTo("PENICILLIN: swelling of the face; latex: hives; ", 500);
  const medicines = upTo("Ibuprofen, Acetaminophen (Tylenol), Tizanidine, ", 440);
  const conditions = upTo("Bulging disk, Narrow spine (stenosis), Diabetes, ", 650);
  const long: CaseRecord = {
    ...emergencyRecord,
    words,
    medicines: [medicines],
    conditions: [conditions],
    keyFacts: [{ label: "Allergies", value: allergies, state: "not-sure", own: true }],
  };

  it.each([undefined, 30])("however long the form let it be, with other text cut at %s", (longestText) => {
    const view = composeCaseSummary(long, { ...issue, longestText }, () => true);
    expect(view.words).toBe(words);
    expect(view.continued.slice(0, 3)).toEqual([
      { heading: "Allergies, in full", lines: [allergies] },
      { heading: "Medicines, in full", lines: [medicines] },
      { heading: "Conditions, in full", lines: [conditions] },
    ]);
  });

  it("and where its place has no room for it, the place says so", () => {
    const view = compose(long);
    expect(view.keyFacts[0]?.state).toMatch(/^PENICILLIN.* \[…\] in full further on$/);
    expect(section(view, "Medicines and conditions")?.[0]).toMatch(/ \[…\] in full further on$/);
  });

  it("and stands once where its place has room", () => {
    expect(compose().continued).toEqual([]);
  });
});

it("says of a consent that was taken back that it was", () => {
  const consent = { ...emergencyRecord.consent!, given: false };
  expect(compose({ consent }).provenance[0]).toContain(
    "Consent: care-1, TAKEN BACK Tue 1 Dec 2026, 10:31 (New York).",
  );
});

it("marks text that was cut, and says what the mark means", () => {
  const view = compose({ words: "numb since Monday ".repeat(60) });
  expect(view.words).toMatch(/ \[…\]$/);
  expect(view.provenance.at(-1)).toMatch(/^\[…\] marks text cut to fit/);
  expect(compose().provenance.join()).not.toContain("[…]");
});

it("reads the clinic's clock also where all text is cut short", () => {
  const clinic = { ...emergencyRecord.clinic, timeZone: "America/Argentina/Buenos_Aires" };
  const view = composeCaseSummary({ ...emergencyRecord, clinic }, { ...issue, longestText: 16 }, () => true);
  expect(view.clock).toBe("A human must look by Tue 1 Dec 2026, 12:47 (Buenos Aires)");
});

it("marks characters the fonts lack instead of leaving them out", () => {
  const view = composeCaseSummary({ ...emergencyRecord, words: "痛い" }, issue, (code) => code < 0x3000);
  expect(view.words).toBe("\uFFFD\uFFFD");
  expect(view.provenance.at(-1)).toContain("cannot be printed here");
});

it("gives every answer whole where they are wanted, with how it was given, and none where not", () => {
  const long = "numb between the legs ".repeat(45).trim();
  const allAnswers = [
    { question: "In the patient’s words", answer: long, source: null },
    { question: "Chest pain", answer: "no", source: "said-none" as const },
  ];
  expect(compose().appendix).toBeNull();
  expect(compose({ allAnswers }).appendix?.rows).toEqual([
    { question: "In the patient’s words", answer: long },
    { question: "Chest pain", answer: "no (said none)" },
  ]);
});
