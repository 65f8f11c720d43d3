import { describe, expect, it } from "vitest";
import { compose, issue, nothingOpen } from "../../test/compose-example.ts";
import { composeCaseSummary } from "./compose.ts";
import { emergencyRecord } from "../testing/example-record.ts";

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
      "start not given: Cannot feel urine coming or the need to go (not sure)",
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
      "Wed 2 Dec 2026, 09:00 (New York): answers told again by the patient",
      "Thu 3 Dec 2026, 10:00 (New York): answers told by phone",
    ]);
  });

  it("counts how long the pain has lasted to the day of printing", () => {
    const later = { renderedAt: new Date("2026-12-15T15:44:00Z"), links: null };
    expect(composeCaseSummary(emergencyRecord, later, () => true).story).toContain(
      ", for 2 days when told; 16 days by now, ",
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
