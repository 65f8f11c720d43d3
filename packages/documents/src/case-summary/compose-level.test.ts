import { describe, expect, it } from "vitest";
import { compose } from "../../test/compose-example.ts";
import { emergencyRecord, worse } from "../testing/example-record.ts";

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
    "Said apart from the form, Wed 2 Dec 2026, 09:10 (New York): new change of bladder, bowel or private area YES; weaker legs or worse walking NOT SURE; fever, chest pain, passing out or much worse no. To be called by Wed 2 Dec 2026, 09:20 (New York).",
  ]);
  expect(compose().rechecks).toEqual([]);
  const late = [{ ...rechecks[0]!, callBy: new Date("2026-12-01T15:43:00Z") }];
  expect(compose({ rechecks: late }).rechecks[0]).toMatch(
    / The clinic was to call by Tue 1 Dec 2026, 10:43 \(New York\)\.$/,
  );
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
