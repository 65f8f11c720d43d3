import { describe, expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { evaluate } from "../triage/evaluate.ts";
import { timingsByNewSigns } from "./new-signs.ts";

const protocol = compileProtocol(definitionOf(authoredContent));

/** The answers once these were given over those told earlier, and what new signs make of them. */
function given(before: Answers, changes: Answers) {
  const after = { ...before, ...changes };
  const { told, doubted } = timingsByNewSigns(before, after, Object.keys(changes));
  return {
    told: Object.fromEntries(told.map(({ questionId, value }) => [questionId, value])),
    doubted,
    after: { ...after, ...Object.fromEntries(told.map(({ questionId, value }) => [questionId, value])) },
  };
}
const firedBy = (answers: Answers) =>
  evaluate(protocol, answers, "2026-03-02").fired.map(({ ruleId }) => ruleId);

const oldLeak = { "urine-leak-new": true, "saddle-numbness": false, "pelvic-change-onset": "older-stable" };
const oldFoot = {
  "foot-drop": true,
  "leg-weakness": false,
  "cannot-stand-or-walk": false,
  "leg-weakness-course": "long-standing-stable",
};

/** docs/clinical/journey.md 1.5: a timing left blank counts as recent. */
describe("a sign that was not told when its timing was", () => {
  it("is an emergency beside an old leak where nothing is said of when it began", () => {
    expect(firedBy(oldLeak)).not.toContain("ces-bladder");
    const { told, after } = given(oldLeak, { "saddle-numbness": true });
    expect(told).toEqual({ "pelvic-change-onset": "unknown" });
    expect(firedBy(after)).toContain("ces-saddle");
  });

  it("puts the timing in doubt where nobody is sure of the sign", () => {
    expect(given(oldLeak, { "saddle-numbness": "unknown" }).told).toEqual({
      "pelvic-change-onset": "unknown",
    });
  });

  it.each(["long-standing-stable", "same", "getting-better"])(
    "is an emergency where both legs are weak of late, though a foot drop was %s",
    (course) => {
      const before = { ...oldFoot, "leg-weakness-course": course };
      const { told, after } = given(before, { "leg-weakness": true, "leg-weakness-side": "both" });
      expect(told).toEqual({ "leg-weakness-course": "unknown" });
      expect(firedBy(after)).toContain("ces-bilateral-motor");
    },
  );

  it("is an emergency where the second leg is weak as well as the first", () => {
    const before = { ...oldFoot, "leg-weakness": true, "leg-weakness-side": "one" };
    expect(firedBy(given(before, { "leg-weakness-side": "both" }).after)).toContain("ces-bilateral-motor");
  });

  it("leaves a timing that counts as recent, one that was not told, and one told with it", () => {
    for (const onset of ["within-14-days", "older-getting-worse", "unknown"])
      expect(given({ ...oldLeak, "pelvic-change-onset": onset }, { "saddle-numbness": true }).told).toEqual(
        {},
      );
    expect(given({ "saddle-numbness": false }, { "saddle-numbness": true }).told).toEqual({});
    const both = { "saddle-numbness": true, "pelvic-change-onset": "older-stable" };
    expect(given(oldLeak, both).told).toEqual({});
  });

  it("leaves the timing of a sign that was there when it was told, and of one that is denied", () => {
    expect(given(oldLeak, { "urine-leak-new": true }).told).toEqual({});
    expect(given(oldLeak, { "urine-leak-new": "unknown" }).told).toEqual({});
    expect(given(oldLeak, { "bowel-leak-new": false }).told).toEqual({});
  });
});

describe("a new sign that is taken back", () => {
  const doubted = { "pelvic-change-onset": "older-stable" };
  const unsure = { ...oldLeak, "pelvic-change-onset": "unknown" };

  it("gives the timing back that it had put in doubt, once no sign is new", () => {
    expect(given(oldLeak, { "saddle-numbness": true }).doubted).toEqual(doubted);
    expect(timingsByNewSigns(oldLeak, unsure, ["saddle-numbness"], doubted)).toEqual({
      told: [{ questionId: "pelvic-change-onset", value: "older-stable" }],
      doubted: {},
    });
    const other = { ...unsure, "bowel-leak-new": true };
    expect(timingsByNewSigns(oldLeak, other, ["saddle-numbness"], doubted).told).toEqual([]);
  });

  it("gives nothing back where the timing was told since", () => {
    const since = timingsByNewSigns(oldLeak, unsure, ["pelvic-change-onset"], doubted);
    expect(since).toEqual({ told: [], doubted: {} });
  });
});
