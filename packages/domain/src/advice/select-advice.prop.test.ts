import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedAnswers } from "../../test/changed-answers.ts";
import { documentedNever } from "../../test/documented-advice.ts";
import { workedCases } from "../testing/worked-cases.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { type Level, levels } from "../levels.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { evaluate } from "../triage/evaluate.ts";
import { type AdviceSituation, readSituation } from "./advice-situation.ts";
import { selectAdvice } from "./select-advice.ts";

const { advice, knowledge } = authoredContent;
const protocol = compileProtocol(definitionOf(authoredContent));
const runs = Number(process.env["PREAMBLE_RUNS"] ?? 2000);
const today = "2026-03-02";
const medicines = knowledge.filter(({ category }) => category === "medication").map(({ id }) => id);
const mild = workedCases().filter(({ expectedUrgency }) =>
  ["self-care", "routine", "within-2-weeks"].includes(expectedUrgency),
);

/** Mostly the level of the triage; staff may have put another in force. */
const situations: fc.Arbitrary<AdviceSituation> = fc
  .tuple(
    fc.constantFrom(...mild).chain(({ answers }) => changedAnswers(protocol, answers, 8)),
    fc.option(fc.constantFrom(...levels), { freq: 2 }),
  )
  .map(([answers, override]) => {
    const triage = evaluate(protocol, answers, today);
    return { level: override ?? triage.level, answers, triage, today };
  });

describe(`over ${runs} generated patients`, () => {
  it("advice is 3 to 6 items ending in pro-help-early, none blocked, one medicine, heat or cold", () => {
    const seen = new Set<Level>();
    fc.assert(
      fc.property(situations, (situation) => {
        const items = selectAdvice(protocol, advice, situation);
        seen.add(situation.level);
        if (situation.level === "emergency-now") {
          expect(items).toEqual([]);
          return;
        }
        expect(items.length).toBeGreaterThanOrEqual(3);
        expect(items.length).toBeLessThanOrEqual(6);
        expect(new Set(items).size).toBe(items.length);
        expect(items.indexOf("pro-help-early")).toBe(items.length - 1);
        expect(items.filter((item) => medicines.includes(item)).length).toBeLessThanOrEqual(1);
        expect(items.includes("heat-pack") && items.includes("cold-pack")).toBe(false);
        const { mayShow } = readSituation(protocol, advice, situation);
        expect(items.filter((item) => !mayShow(item))).toEqual([]);
        const never = [...documentedNever(), "otc-acetaminophen"];
        expect(items.filter((item) => never.includes(item))).toEqual([]);
        expect(items.filter((item) => !advice.words[item])).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect([...seen].toSorted()).toEqual([...levels].toSorted());
  });
});
