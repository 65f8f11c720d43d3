import { expect, it } from "vitest";
import { emergencyRecord, worse } from "../testing/example-record.ts";
import { composeReferralLetter } from "./compose.ts";
import type { ReferralLetterRecord } from "./referral-letter-record.ts";

const at = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
};
const compose = (changes: Partial<ReferralLetterRecord> = {}) =>
  composeReferralLetter(
    {
      ...emergencyRecord,
      clinic: { ...emergencyRecord.clinic, address: ["12 Harbor Street"], initials: null },
      addressee: "emergency-department",
      ...changes,
    },
    at,
    () => true,
  );

it("gives the flags, most urgent first, with the very answers and the source", () => {
  const { items, note } = compose({ fired: emergencyRecord.fired.toReversed() }).flags;
  expect(items.map(({ level }) => level)).toEqual(["emergency-now", "emergency-now", "same-day"]);
  expect(items.find(({ heading }) => heading.endsWith("ces-bladder"))?.answers).toContain(
    "“It is newly hard to pee, or I can't pee: yes”",
  );
  expect(items[0]?.source).toMatch(/^Source: /);
  expect(note).toBeNull();
});

it("says all seven cauda equina answers, the not asked ones too", () => {
  expect(compose().caudaEquina.map(({ state }) => state)).toEqual([
    "YES",
    "NOT SURE",
    "no (denied the others)",
    "no (denied the others)",
    "no (denied the others)",
    "YES",
    "NOT ASKED",
  ]);
});

it("says what the patient said apart from the form, beside the level", () => {
  const rechecks = [{ at: new Date("2026-12-02T14:10:00Z"), answers: worse, callBy: null }];
  expect(compose({ rechecks }).rechecks[0]).toMatch(
    /^Said apart from the form, Wed 2 Dec 2026, 09:10 \(New York\): new change of bladder, bowel or private area YES; /,
  );
});

it("says who set the level that its flags do not give, when and why", () => {
  const verdict = {
    level: { id: "same-day", label: "Same day" } as const,
    from: { id: "emergency-now", label: "Emergency now" } as const,
    by: "Dr Ana Rivera",
    at: new Date("2026-12-01T16:00:00Z"),
    reason: "Numb since surgery in 2019.",
    second: null,
    waits: false,
  };
  const keptLevel = "A clinician set the level.";
  expect(compose({ verdict, level: verdict.level, keptLevel }).verdict).toEqual([
    "Reviewed by Dr Ana Rivera, Tue 1 Dec 2026, 11:00 (New York): Emergency now to Same day: “Numb since surgery in 2019.”",
    keptLevel,
  ]);
});

it("says who filled the form in, and by which rules", () => {
  const filledInBy = "Daughter, Rosa Alvarez (not to be spoken with)";
  expect(compose({ filledInBy }).person).toContain(`Filled in by: ${filledInBy} · Rules version 2026.11.1`);
  expect(compose().to.request).not.toContain("they reported");
});

it("says what was taken back, in earlier forms too, and not what was tapped by mistake", () => {
  const [taken] = emergencyRecord.withdrawn;
  const footDrop = { ...taken!, label: "Foot drop", secondsAfterWarning: 40 };
  const slip = { ...taken!, label: "Night sweats", slip: true };
  const level = { id: "same-day", label: "Same day" } as const;
  const earlierForms = [{ sentAt: null, level, withdrawn: ["Chest pain"] }];
  expect(compose({ withdrawn: [footDrop, slip], earlierForms }).withdrawn).toEqual([
    "WITHDRAWN Foot drop: changed from yes to no, 40 s after the warning",
    "WITHDRAWN in an earlier form: Chest pain",
  ]);
});

it("says whether the patient agreed to share what it holds", () => {
  const line = "Sharing with others who care for the patient: ";
  const at = new Date("2026-12-01T15:50:00Z");
  expect(compose({ sharing: null }).person).toContain(`${line}NOT AGREED TO by the patient`);
  expect(compose({ sharing: { given: true, at } }).person).toContain(
    `${line}agreed to by the patient, Tue 1 Dec 2026, 10:50 (New York)`,
  );
  expect(compose({ sharing: { given: false, at } }).person).toContain(
    `${line}TAKEN BACK by the patient, Tue 1 Dec 2026, 10:50 (New York)`,
  );
});

it("reads the clinic's clock also where all text is cut short", () => {
  const clinic = { ...emergencyRecord.clinic, timeZone: "America/Argentina/Buenos_Aires" };
  const letter = { ...emergencyRecord, clinic: { ...clinic, address: [], initials: null } };
  const view = composeReferralLetter({ ...letter, addressee: "imaging" }, at, () => true, "least");
  expect(view.levelLine).toContain("sent Tue 1 Dec 2026, 12:43 (Buenos Aires)");
});

it("is addressed as staff chose, and claims neither a diagnosis nor an order", () => {
  expect(compose().to.heading).toBe("To the emergency department");
  expect(compose({ addressee: "imaging" }).to.request).toContain("order for imaging, which comes apart");
  expect(compose().disclaimer).toBe("Patient-reported, not examined; not a diagnosis.");
});

it("names flags that did not fit, and never reads as reassurance where there are none", () => {
  const rules = Array.from({ length: 9 }, (_, index) => ({
    ...emergencyRecord.fired[0]!,
    ruleId: `r-${index}`,
  }));
  expect(compose({ fired: rules }).flags.note).toBe("And 3 more, in the clinical summary.");
  expect(compose({ fired: [] }).flags.note).toContain("does not mean that nothing is wrong");
});

it("says who the patient is by date of birth, what they take and what they have", () => {
  expect(compose().person[0]).toBe("Born 2 Mar 1979, 47 years, male");
  expect(compose().history).toBe(
    "Medicines: ibuprofen or naproxen; acetaminophen  ·  Conditions: slipped disc in the past",
  );
  expect(compose({ medicines: [], conditions: null }).history).toBe(
    "Medicines: none reported  ·  Conditions: NOT ASKED",
  );
});

it("prints the patient's allergies whole", () => {
  const value = "penicillin: swelling of the face; latex: hives; ".repeat(10).trim();
  const letter = compose({ keyFacts: [{ label: "Allergies", value, state: "not-sure", own: true }] });
  expect(letter.keyFacts[0]?.state).toMatch(/ \[…\] in full further on$/);
  expect(letter.inFull).toEqual([{ heading: "Allergies, in full", lines: [value] }]);
});

it("prints the patient's words as long as the form takes them, and the level of an earlier form", () => {
  const words = "I am numb where a bike seat touches. ".repeat(30).slice(0, 1000).trim();
  const earlier = { sentAt: null, level: { id: "same-day", label: "Same day" } as const, withdrawn: [] };
  const letter = compose({ words, earlierForms: [earlier] });
  expect(letter.words).toBe(`“${words}”`);
  expect(letter.levelLine).toMatch(/; earlier form of this case: Same day$/);
});
