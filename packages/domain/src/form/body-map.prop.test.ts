import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyMapSchema } from "../annotations.ts";
import { painRegions } from "../content/options/body-regions.ts";
import { type BodyMark, isMarked, markKinds, marksWithAnswer } from "./body-map.ts";
import { painAnswer, rateMark, toggleMark } from "./body-map-edits.ts";
import { marksInWords } from "./body-map-words.ts";

const runs = Number(process.env["PREAMBLE_RUNS"] ?? 2000);
const regions = Object.keys(painRegions);
const options = Object.entries(painRegions).map(([value, { en }]) => ({ value, label: en }));
const words = { pain: (n?: number) => `pain ${n ?? ""}`, numb: "numb", spasm: "spasm" };

const taps = fc.array(fc.tuple(fc.constantFrom(...regions), fc.constantFrom(...markKinds)), {
  maxLength: 60,
});
const marked = taps.map((all) =>
  all.reduce<readonly BodyMark[]>((marks, [region, kind]) => toggleMark(marks, region, kind), []),
);
const strength = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });

describe("over every region and kind", () => {
  const all = regions.flatMap((region) => markKinds.map((kind) => [region, kind] as const));
  it.each(all)("%s can be marked for %s, said, and taken back", (region, kind) => {
    fc.assert(
      fc.property(marked, (before) => {
        const after = toggleMark(before, region, kind);
        expect(isMarked(after, region, kind)).toBe(!isMarked(before, region, kind));
        const others = (marks: readonly BodyMark[]) =>
          marks.filter((mark) => mark.region !== region || mark.kind !== kind);
        expect(others(after)).toEqual(others(before));
        const again = toggleMark(after, region, kind);
        expect(isMarked(again, region, kind)).toBe(isMarked(before, region, kind));
      }),
      { numRuns: Math.ceil(runs / all.length) },
    );
  });
});

describe(`over ${runs} generated maps`, () => {
  it("what was tapped can be stored, and only places with pain are the answer", () => {
    fc.assert(
      fc.property(marked, fc.constantFrom(...regions), strength, (marks, region, intensity) => {
        const rated = rateMark(marks, region, intensity);
        expect(bodyMapSchema.safeParse(rated).success).toBe(true);
        expect(painAnswer(rated)?.regions ?? []).toEqual(
          marks.filter(({ kind }) => kind === "pain").map((mark) => mark.region),
        );
      }),
      { numRuns: runs },
    );
  });

  it("the answer decides where it hurts; numbness, spasm and the strength of pain stay", () => {
    fc.assert(
      fc.property(marked, fc.subarray(regions, { minLength: 1 }), (marks, hurting) => {
        const map = marksWithAnswer(marks, { "pain-regions": { regions: hurting } });
        expect(new Set(painAnswer(map)?.regions)).toEqual(new Set(hurting));
        const rest = (all: readonly BodyMark[]) => all.filter(({ kind }) => kind !== "pain");
        expect(rest(map)).toEqual(rest(marks));
        for (const mark of marks) {
          if (mark.kind === "pain" && hurting.includes(mark.region)) expect(map).toContainEqual(mark);
        }
        for (const nothing of [{}, { "pain-regions": "unknown" }])
          expect(painAnswer(marksWithAnswer(marks, nothing))).toBeNull();
      }),
      { numRuns: runs },
    );
  });

  it("each marked place is said once, and no other", () => {
    fc.assert(
      fc.property(marked, (marks) => {
        const said = marksInWords(marks, options, words);
        for (const { value, label } of options) {
          const times = said.split(". ").filter((part) => part.startsWith(`${label}: `)).length;
          expect(times).toBe(marks.some(({ region }) => region === value) ? 1 : 0);
        }
      }),
      { numRuns: runs },
    );
  });
});
