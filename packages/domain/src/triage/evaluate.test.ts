import { describe, expect, it } from "vitest";
import { workedCases } from "../testing/worked-cases.ts";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "./compile-protocol.ts";
import { evaluate } from "./evaluate.ts";

const protocol = compileProtocol(definitionOf(authoredContent));
const today = "2026-03-02";
const cases = workedCases();
const calm = cases.find(({ id }) => id === "VS-001")?.answers ?? {};
const triage = (answers: Answers) => evaluate(protocol, answers, today);
const fired = (answers: Answers) => triage(answers).fired.map(({ ruleId }) => ruleId);

describe("the 93 worked cases", () => {
  it("are all there", () => expect(cases).toHaveLength(93));

  it.each(cases)("$id is $expectedUrgency, for the documented reasons", (worked) => {
    const result = triage(worked.answers);
    const ids = [...result.fired.map(({ ruleId }) => ruleId), ...result.escalations];
    expect(result.level).toBe(worked.expectedUrgency);
    expect(ids).toEqual(worked.mustFire);
    expect(result.unresolved.map(({ ruleId }) => ruleId)).toEqual(worked.mustBeUnresolved);
    for (const id of worked.mustNotFire) expect(ids).not.toContain(id);
  });
});

describe("triage", () => {
  it("makes a form without mood answers same-day through unresolved self-harm thoughts", () => {
    const { "phq2-score": _phq, "gad2-score": _gad, "belief-never-better": _belief, ...rest } = calm;
    const result = triage(rest);
    expect(result.level).toBe("same-day");
    expect(result.unresolved.map(({ ruleId }) => ruleId)).toContain("self-harm-active");
  });

  it("cites the answers that made a rule fire, the unanswered timing among them", () => {
    const { fired: rules } = triage({ ...calm, "saddle-numbness": true });
    expect(rules.find(({ ruleId }) => ruleId === "ces-saddle")?.because).toEqual([
      { questionId: "saddle-numbness", value: true },
      { questionId: "pelvic-change-onset", value: null },
    ]);
  });

  it("names the missing answers of an unresolved rule", () => {
    const rule = triage({ ...calm, "fever-or-chills": "unknown" }).unresolved.find(
      ({ ruleId }) => ruleId === "fever-back-pain",
    );
    expect(rule?.missing).toContain("fever-or-chills");
  });

  it("works out the age from the date of birth on the given day", () => {
    const { "age-years": _age, ...rest } = calm;
    expect(fired({ ...rest, "date-of-birth": "2008-03-03" })).toContain("child-back-pain");
    expect(fired({ ...rest, "date-of-birth": "2008-03-02" })).toContain("age-18-19");
  });

  it("scores the mood questions only when each is answered, and never as 0 when one is missing", () => {
    const { "phq2-score": _score, ...rest } = calm;
    expect(fired({ ...rest, "phq2-1": 2, "phq2-2": 1 })).toContain("mood-screen");
    expect(triage({ ...rest, "phq2-1": 0 }).unresolved.map(({ ruleId }) => ruleId)).toContain("mood-screen");
  });

  it("finds a form incomplete while any safety question is neither answered nor marked not sure", () => {
    const { fainted: _fainted, ...rest } = calm;
    expect(triage(rest).missing).toContain("fainted");
    expect(triage({ ...rest, fainted: "unknown" }).missing).not.toContain("fainted");
  });
});

describe("date contradictions", () => {
  const found = (answers: Answers) => triage(answers).contradictions.map(({ id }) => id);

  it.each([
    ["onset 8 days from the stated duration", { "onset-date": "2026-02-20" }, "date-onset-duration"],
    ["birth in the future", { "date-of-birth": "2026-03-03" }, "date-birth-range"],
    ["an age over 120", { "date-of-birth": "1905-03-01" }, "date-birth-range"],
    [
      "onset before birth",
      { "onset-date": "1990-01-01", "date-of-birth": "1991-01-01" },
      "date-onset-before-birth",
    ],
    ["an injury 8 days older than the bout", { "trauma-days-ago": 10 }, "date-trauma-duration"],
  ])("shows %s", (_name, changed, id) => expect(found({ ...calm, ...changed })).toContain(id));

  it("accepts a week of vagueness", () => {
    expect(found({ ...calm, "onset-date": "2026-02-21", "trauma-days-ago": 9 })).toEqual([]);
  });
});
