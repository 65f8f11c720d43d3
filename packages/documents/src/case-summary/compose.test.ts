import { describe, expect, it } from "vitest";
import type { CaseRecord } from "./case-record.ts";
import { composeCaseSummary } from "./compose.ts";
import { emergencyRecord, worse } from "./example-record.ts";

const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  links: {
    verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
    original: "https://staff.example.org/lowcountry/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print",
  },
};
const compose = (changes: Partial<CaseRecord> = {}) =>
  composeCaseSummary({ ...emergencyRecord, ...changes }, issue, () => true);
const nothingOpen = { notAnswered: [], notReached: [], notEnabled: [], ruledOut: [] };
const section = (view: ReturnType<typeof compose>, heading: string) =>
  [...view.sections, ...view.picture.under].find((each) => each.heading.startsWith(heading))?.lines;

describe("urgency", () => {
  it("is said in words, with the time on the clinic's clock", () => {
    expect(compose().levelText).toBe("EMERGENCY NOW");
    expect(compose().clock).toBe("A human must look by Tue 1 Dec 2026, 10:47 (New York)");
    expect(compose().clockNote).toMatch(/^3 min left when printed/);
  });

  it("says overdue once nobody looked in time, and not once somebody has", () => {
    const dueAt = new Date("2026-12-01T15:00:00Z");
    expect(compose({ dueAt }).clockNote).toMatch(/^OVERDUE by 44 min when printed/);
    expect(compose({ dueAt, clockRuns: false }).clockNote).toMatch(/^clock stopped before this was printed/);
  });

  it("names a form that was never sent", () => {
    expect(compose({ sentAt: null }).clockNote).toContain("NOT FINISHED, never sent");
  });
});

it("says under the level how the patient said that they are since, whatever the form says", () => {
  const rechecks = [
    { at: new Date("2026-12-02T14:10:00Z"), answers: worse, callBy: new Date("2026-12-02T14:20:00Z") },
  ];
  expect(compose({ rechecks }).rechecks).toEqual([
    "Said apart from the form, Wed 2 Dec 2026, 09:10 (New York): new change of bladder, bowel or saddle YES; weaker legs or worse walking NOT SURE; fever, chest pain, passing out or much worse no. To be called by Wed 2 Dec 2026, 09:20 (New York).",
  ]);
  expect(compose().rechecks).toEqual([]);
});

describe("reasons", () => {
  it("stand most urgent first, whatever order the rules have", () => {
    const view = compose({ fired: emergencyRecord.fired.toReversed() });
    expect(view.reasons.map(({ level }) => level)).toEqual(["emergency-now", "emergency-now"]);
    expect(view.alsoFired).toHaveLength(1);
    expect(view.alsoFired[0]).toMatch(/^Same day · ces-bilateral-sciatica: New bilateral radicular pain/);
  });

  it("quote the very answers and the source", () => {
    const [bladder] = compose().reasons;
    expect(bladder?.heading).toBe("Emergency now · ces-bladder");
    expect(bladder?.answers).toContain("“It is newly hard to pee, or I can't pee: yes”");
    expect(bladder?.source).toContain("Source: GIRFT National Suspected CES Pathway 2023");
  });

  it("name rules that did not fit, and print them further on", () => {
    const rules = Array.from({ length: 12 }, (_, index) => ({
      ...emergencyRecord.fired[0]!,
      ruleId: `rule-${index}`,
    }));
    const view = compose({ fired: rules });
    const shown = [...view.reasons.map(({ heading }) => heading), ...view.alsoFired].join(" ");
    const next = view.continued.flatMap(({ lines }) => lines).join(" ");
    for (const { ruleId } of rules) expect(`${shown} ${next}`).toContain(ruleId);
    expect(view.reasonNotes.at(-1)).toBe("And 1 more further on: rule-11");
  });

  it("of before come first and say that they fire no more, by which version of the rules", () => {
    const [first, ...others] = emergencyRecord.fired;
    const before = { how: "Fired before, answer taken back", version: "2026.10.2" };
    const view = compose({ fired: [...others.slice(1), { ...first!, before }] });
    expect(view.reasons[0]).toMatchObject({
      level: "emergency-now",
      heading: "Emergency now · ces-bladder · Fired before, answer taken back",
      answers: expect.stringContaining("It is newly hard to pee, or I can't pee: yes"),
      source: expect.stringMatching(/Finucane 2020\. Rules version 2026\.10\.2\.$/),
    });
  });

  it("are said not to give the level where a clinician set it", () => {
    const keptLevel = "A clinician set the level: the answers give another, and would not change it.";
    expect(compose({ keptLevel }).reasonNotes).toContain(keptLevel);
  });

  it("say what a clinician signed of the level, by whom, when and why, and whether that is in force", () => {
    const verdict = {
      level: { id: "routine", label: "Routine" } as const,
      from: { id: "emergency-now", label: "Emergency now" } as const,
      by: "Dr Ana Rivera",
      at: new Date("2026-12-01T16:00:00Z"),
      reason: "Old and steady, examined today.",
      second: { by: "Dr Theo Marshgrass", at: new Date("2026-12-01T16:30:00Z") },
      waits: false,
    };
    const lowered = compose({ verdict, level: verdict.level }).reasonNotes;
    expect(lowered[0]).toBe(
      "Reviewed by Dr Ana Rivera, Tue 1 Dec 2026, 11:00 (New York); signed also by Dr Theo Marshgrass, Tue 1 Dec 2026, 11:30 (New York): Emergency now to Routine: “Old and steady, examined today.”",
    );
    expect(compose({ verdict: { ...verdict, second: null, waits: true } }).reasonNotes[0]).toContain(
      ", 11:00 (New York): Emergency now to Routine, WAITS for a second signature: ",
    );
    expect(compose({ verdict: { ...verdict, second: null } }).reasonNotes[0]).toContain(
      "Emergency now to Routine, NOT in force: ",
    );
  });

  it("say so where no rule fired, and never read as reassurance", () => {
    expect(compose({ fired: [] }).reasonNotes).toEqual([
      "No rule fired. Read what is unresolved and what was not asked.",
    ]);
  });
});

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

describe("what the summary prints even where there is nothing to say", () => {
  const heading = (view: ReturnType<typeof compose>) =>
    [...view.sections, ...view.picture.under, ...view.picture.beside, ...view.moreSections].map(
      (each) => each.heading,
    );
  const lines = (view: ReturnType<typeof compose>, start: string) =>
    [...view.sections, ...view.picture.under, ...view.picture.beside, ...view.moreSections].find((each) =>
      each.heading.startsWith(start),
    )?.lines;

  it("has every section of the list, empty ones too", () => {
    const empty = compose({
      fired: [],
      unresolved: [],
      contradictions: [],
      withdrawn: [],
      denied: [],
      bodyMap: null,
      began: [],
      sentAt: null,
      scores: [],
      medicines: null,
      conditions: null,
      words: null,
      sinceLast: null,
      open: nothingOpen,
      consent: null,
    });
    expect(heading(empty)).toEqual([
      "Unresolved: ask the patient",
      "Contradictions and withdrawn answers",
      "Denied",
      "Medicines and conditions",
      "Changed since the last form",
      "Timeline",
      "Scores",
      "Without an answer",
    ]);
    expect(empty.picture).toMatchObject({ lines: ["NOT ASKED"], caption: null });
    expect(lines(empty, "Changed")).toEqual(["no form before this one"]);
    expect(empty.words).toBe("No words given.");
    expect(empty.disclaimer).toBe("Patient-reported, not examined; not a diagnosis.");
    expect(empty.provenance[0]).toContain("Consent: NOT ASKED");
  });

  it("draws numbness where a place is numb and painful, and says both in words", () => {
    const both = (["pain", "numb"] as const).map((kind) => ({
      region: "low-back",
      label: "Low back",
      kind,
      intensity: kind === "pain" ? 8 : null,
    }));
    const { picture } = compose({ bodyMap: both });
    expect(picture.caption).toBe(
      "Front, then back: pain filled, numb framed, spasm grey. Seen from the front, their right is on your left.",
    );
    expect(picture.marks).toEqual([{ region: "low-back", kind: "numb" }]);
    expect(picture.lines).toEqual(["Pain: Low back 8/10", "Numb: Low back"]);
  });

  it("says what began when in the order of time, with when it was sent, and last what has no date", () => {
    expect(lines(compose(), "Timeline")).toEqual([
      "about Sun 29 Nov 2026: Pain began, sudden, while lifting",
      "Mon 30 Nov 2026: Numb between the legs (saddle)",
      "Tue 1 Dec 2026: Newly hard to pass urine, or cannot",
      "Tue 1 Dec 2026, 10:43 (New York): sent",
      "start not asked: Cannot feel urine coming or the need to go (not sure)",
    ]);
  });

  it("puts what was told to have begun since the form was sent below its sending, with when it was told", () => {
    const told = { day: "2026-12-01", when: "Tue 1 Dec 2026" };
    const again = new Date("2026-12-02T14:00:00Z");
    const began = [
      { ...told, label: "Full bowel not felt", toldAt: again },
      { ...told, label: "Hard to pass urine", toldAt: new Date("2026-12-01T15:35:00Z") },
    ];
    const toldSince = [
      { at: again, byPhone: false },
      { at: new Date("2026-12-03T15:00:00Z"), byPhone: true },
    ];
    expect(lines(compose({ began, toldSince }), "Timeline")).toEqual([
      "Tue 1 Dec 2026: Hard to pass urine",
      "Tue 1 Dec 2026, 10:43 (New York): sent",
      "Tue 1 Dec 2026: Full bowel not felt",
      "Wed 2 Dec 2026, 09:00 (New York): safety questions answered again",
      "Thu 3 Dec 2026, 10:00 (New York): answers told by phone",
    ]);
  });

  it("counts how long the pain has lasted to the day of printing", () => {
    const later = { renderedAt: new Date("2026-12-15T15:44:00Z"), links: null };
    expect(composeCaseSummary(emergencyRecord, later, () => true).story).toContain(
      ", for 2 days when the form was sent; 16 days by now, ",
    );
  });

  it("lets no key fact but a no stand plainly", () => {
    const states = ["yes", "no", "not-sure", "not-asked"] as const;
    const keyFacts = states.map((state) => ({
      label: state,
      value: state === "not-asked" ? null : state,
      state,
    }));
    expect(compose({ keyFacts }).keyFacts.map(({ label, emphasis }) => [label, emphasis])).toEqual(
      states.map((state) => [state, state]),
    );
    const longest = "weakness YES; both legs; foot drop NOT SURE; long-standing, stable";
    const whole = { label: "Leg strength", value: longest, state: "yes" as const };
    expect(compose({ keyFacts: [whole] }).keyFacts[0]?.state).toBe(longest);
    const cutShort = composeCaseSummary(
      { ...emergencyRecord, keyFacts: [whole] },
      { ...issue, longestText: 16 },
      () => true,
    );
    expect(cutShort.keyFacts[0]?.state).toBe(longest);
    expect(compose().keyFacts.filter(({ emphasis }) => emphasis !== "no")).toEqual([
      {
        label: "Leg strength",
        state: "weakness YES; both legs; foot drop no; course NOT SURE",
        emphasis: "yes",
      },
      { label: "Allergies", state: "penicillin (rash)", emphasis: "not-sure", language: "en" },
    ]);
  });

  it("says by which form a key fact is known that the last one leaves open", () => {
    const fact = {
      label: "Blood thinner",
      value: "YES",
      state: "yes",
      from: "earlier form, Mon 30 Nov 2026",
    } as const;
    expect(compose({ keyFacts: [fact] }).keyFacts).toEqual([
      { label: "Blood thinner", state: "YES (earlier form, Mon 30 Nov 2026)", emphasis: "yes" },
    ]);
  });

  it("says of a key fact how it was denied", () => {
    expect(compose().keyFacts.map(({ label, state }) => `${label}: ${state}`)).toContain(
      "Weak immune system: no (said none)",
    );
  });

  it("gives a score with its last three values before, and what changed from what to what", () => {
    expect(lines(compose(), "Scores")?.[0]).toBe(
      "PEG (0 to 10): 7.3, before 4.3, then 6, then 5 (Adapted wording, not the validated text)",
    );
    expect(lines(compose(), "Changed since the form of Tue 2 Jun 2026, 10:00 (New York)")).toEqual([
      "New: Between the legs numb",
      "Pain now, 0 to 10: 4, now 8",
      "No longer marked: Neck spasm",
    ]);
  });

  it("tells what the patient left open from what nobody came to, was never asked, or other answers ruled out", () => {
    const open = { ...emergencyRecord.open, notReached: ["Water a day"] };
    expect(lines(compose({ open }), "Without an answer")).toEqual([
      "Left open by the patient (2): Smoking; Work",
      "After the last page with an answer (1): Water a day",
      "Not asked by this clinic (1): Goals",
      "Not shown, as other answers ruled them out (2): Vaginal bleeding; Fluid leak",
    ]);
  });
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
