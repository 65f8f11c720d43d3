import { describe, expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { evaluate } from "../triage/evaluate.ts";
import { datedSigns, onsetByStarts, type SymptomStart } from "./symptom-starts.ts";

const protocol = compileProtocol(definitionOf(authoredContent));

const onsetOf = (answers: Answers, starts: Partial<Record<string, SymptomStart | null>>) =>
  onsetByStarts(answers, Object.keys(starts), starts);

/** Whether the case is an emergency once the form has taken up what the starts say. */
function isEmergency(answers: Answers, starts: Partial<Record<string, SymptomStart>>): boolean {
  const onset = onsetOf(answers, starts);
  const after = onset ? { ...answers, "pelvic-change-onset": onset } : answers;
  return evaluate(protocol, after, "2026-03-02").level === "emergency-now";
}

const numb = { "saddle-numbness": true };
const oldLeak = { "urine-leak-new": true, "pelvic-change-onset": "older-stable" };

/** Recent is 14 days or less: docs/clinical/triage-rules.md, d-ces-recent. */
describe("a ticked sign of the pelvis and when it began", () => {
  it.each(["today", "yesterday", "days-2-7", "days-8-14"] as const)(
    "is an emergency where it began %s, whatever was said of when all of them began",
    (start) => {
      for (const told of [undefined, "unknown", "older-stable"]) {
        const answers: Answers = { ...numb, ...(told && { "pelvic-change-onset": told }) };
        expect(onsetOf(answers, { "saddle-numbness": start })).toBe("within-14-days");
        expect(isEmergency(answers, { "saddle-numbness": start })).toBe(true);
      }
    },
  );

  it("is an emergency beside an old leak that has not changed", () => {
    expect(
      isEmergency({ ...oldLeak, ...numb }, { "urine-leak-new": "longer", "saddle-numbness": "today" }),
    ).toBe(true);
  });

  it("says nothing more where it began longer ago, nobody is sure, or its start was taken back", () => {
    for (const start of ["longer", "not-sure", null] as const)
      expect(onsetOf({ ...oldLeak, ...numb }, { "saddle-numbness": start })).toBeUndefined();
    expect(isEmergency({ ...oldLeak, ...numb }, { "saddle-numbness": "longer" })).toBe(false);
  });

  it("changes nothing where the answer is a recent one already", () => {
    for (const told of ["within-14-days", "older-getting-worse"])
      expect(
        onsetOf({ ...numb, "pelvic-change-onset": told }, { "saddle-numbness": "today" }),
      ).toBeUndefined();
  });

  it("counts only while the sign is ticked", () => {
    for (const value of [false, "unknown"])
      expect(
        onsetOf({ ...oldLeak, "saddle-numbness": value }, { "saddle-numbness": "today" }),
      ).toBeUndefined();
  });

  it("says nothing of signs that were not touched: what was answered since stands", () => {
    const answers = { ...oldLeak, ...numb };
    expect(onsetByStarts(answers, ["urine-leak-new"], { "saddle-numbness": "today" })).toBeUndefined();
  });

  it("gives the answer back that it took the place of once no ticked sign is recent, whether by its start or its tick", () => {
    const written = { ...oldLeak, ...numb, "pelvic-change-onset": "within-14-days" };
    for (const start of ["longer", null] as const)
      expect(onsetByStarts(written, [], { "saddle-numbness": start }, "older-stable")).toBe("older-stable");
    const unticked = { "saddle-numbness": false, "pelvic-change-onset": "within-14-days" };
    expect(onsetByStarts(unticked, [], { "saddle-numbness": "today" }, null)).toBeNull();
  });

  /** docs/clinical/journey.md 1.5: what is not known counts as recent. */
  it("gives nothing back where a sign with a recent start is not sure any more", () => {
    const unsure = { ...oldLeak, "saddle-numbness": "unknown", "pelvic-change-onset": "within-14-days" };
    expect(
      onsetByStarts(unsure, ["saddle-numbness"], { "saddle-numbness": "today" }, "older-stable"),
    ).toBeUndefined();
  });

  it("gives nothing back where nobody is sure any more when a sign began", () => {
    const written = { ...oldLeak, ...numb, "pelvic-change-onset": "within-14-days" };
    expect(onsetByStarts(written, [], { "saddle-numbness": "not-sure" }, "older-stable")).toBeUndefined();
  });

  it("gives nothing back while another ticked sign is recent, or where the answer is another by now", () => {
    const written = { ...oldLeak, ...numb, "pelvic-change-onset": "within-14-days" };
    const starts = { "saddle-numbness": "longer", "urine-leak-new": "yesterday" } as const;
    expect(onsetByStarts(written, [], starts, "older-stable")).toBeUndefined();
    const other = { ...written, "pelvic-change-onset": "older-getting-worse" };
    expect(onsetByStarts(other, [], { "saddle-numbness": "longer" }, "older-stable")).toBeUndefined();
  });

  it("is asked of every sign after which it is asked when they began", () => {
    expect([...protocol.parentsOf("pelvic-change-onset")].toSorted()).toEqual([...datedSigns].toSorted());
  });
});
