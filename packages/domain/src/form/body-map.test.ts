import { describe, expect, it } from "vitest";
import { bodyMapSchema } from "../annotations.ts";
import { painRegions } from "../content/options/body-regions.ts";
import { authoredContent } from "../content/protocol-content.ts";
import { askAtOnce, type BodyMark, changedMarks } from "./body-map.ts";
import { toggleMark } from "./body-map-edits.ts";
import { marksInWords, type MarkWords } from "./body-map-words.ts";

const options = Object.entries(painRegions).map(([value, { en }]) => ({ value, label: en }));
const words: MarkWords = {
  pain: (intensity) => (intensity === undefined ? "pain" : `pain ${intensity} of 10`),
  numb: "numb",
  spasm: "muscle squeezes",
};

it("has the regions that the catalogue asks about", () => {
  const asked = authoredContent.questions.find(({ id }) => id === "pain-regions")?.answer;
  expect(asked).toEqual({ type: "regions", options: Object.keys(painRegions) });
});

/** Expected from docs/clinical/journey.md 1.11. */
describe("the body map", () => {
  it("says what is marked, with left and right from the patient's side", () => {
    const marks: BodyMark[] = [
      { region: "thigh-left", kind: "numb" },
      { region: "low-back", kind: "pain", intensity: 6 },
    ];
    expect(marksInWords(marks, options, words)).toBe("Low back: pain 6 of 10. Left thigh: numb.");
    expect(marksInWords([], options, words)).toBe("");
  });

  it("says every layer of one place, pain of unknown strength too", () => {
    const marks: BodyMark[] = [
      { region: "neck", kind: "spasm" },
      { region: "neck", kind: "pain" },
    ];
    expect(marksInWords(marks, options, words)).toBe("Neck: pain, muscle squeezes.");
  });

  it("takes a mark of another kind beside the first, and a second tap of one kind only removes it", () => {
    const both = toggleMark(toggleMark([], "neck", "pain"), "neck", "numb");
    expect(both).toEqual([
      { region: "neck", kind: "pain" },
      { region: "neck", kind: "numb" },
    ]);
    expect(toggleMark(both, "neck", "pain")).toEqual([{ region: "neck", kind: "numb" }]);
  });

  it.each([
    ["saddle", ["saddle-numbness"]],
    ["thigh-left", ["leg-numbness"]],
    ["thigh-right", ["leg-numbness"]],
    ["lower-leg-left", ["leg-numbness"]],
    ["lower-leg-right", ["leg-numbness"]],
    ["foot-left", ["leg-numbness"]],
    ["foot-right", ["leg-numbness"]],
    ["buttock-left", []],
    ["groin-right", []],
    ["arm-left", []],
    ["tailbone", []],
  ])("asks about numbness of the %s: %j", (region, asked) => {
    expect(askAtOnce([{ region, kind: "numb" }], {})).toEqual(asked);
    // docs/clinical/triage-rules.md, contra-saddle-region: pain there needs the question as well.
    expect(askAtOnce([{ region, kind: "pain" }], {})).toEqual(region === "saddle" ? asked : []);
    expect(askAtOnce([{ region, kind: "spasm" }], {})).toEqual([]);
  });

  it.each([
    [undefined, true],
    [false, true],
    ["unknown", true],
    [true, false],
  ] as const)("where saddle numbness is %s, asks: %s", (answer, asks) => {
    const answers = answer === undefined ? {} : { "saddle-numbness": answer };
    for (const kind of ["numb", "pain"] as const)
      expect(askAtOnce([{ region: "saddle", kind }], answers).length > 0).toBe(asks);
  });
});

it("tells what a form marks otherwise than the one before, layer by layer", () => {
  const then: BodyMark[] = [
    { region: "low-back", kind: "pain", intensity: 3 },
    { region: "neck", kind: "pain" },
    { region: "neck", kind: "spasm" },
  ];
  const now: BodyMark[] = [
    { region: "low-back", kind: "pain", intensity: 7 },
    { region: "low-back", kind: "numb" },
    { region: "neck", kind: "pain" },
  ];
  expect(changedMarks(then, now)).toEqual({
    added: [{ region: "low-back", kind: "numb" }],
    gone: [{ region: "neck", kind: "spasm" }],
    rated: [{ region: "low-back", was: 3, is: 7 }],
  });
  expect(changedMarks(now, now)).toEqual({ added: [], gone: [], rated: [] });
});

describe("a stored body map", () => {
  const taken = (marks: unknown) => bodyMapSchema.safeParse(marks).success;

  it("may be full: 75 marks", () => {
    const full = Object.keys(painRegions).flatMap((region) =>
      (["pain", "numb", "spasm"] as const).map((kind) => ({ region, kind })),
    );
    expect(full).toHaveLength(75);
    expect(taken(full)).toBe(true);
    expect(taken([])).toBe(true);
  });

  it.each([
    ["a place that is none", [{ region: "tail", kind: "pain" }], false],
    ["a kind that is none", [{ region: "neck", kind: "itch" }], false],
    ["a place twice in one layer", Array(2).fill({ region: "neck", kind: "numb" }), false],
    ["strength 0", [{ region: "neck", kind: "pain", intensity: 0 }], true],
    ["strength 10", [{ region: "neck", kind: "pain", intensity: 10 }], true],
    ["strength 11", [{ region: "neck", kind: "pain", intensity: 11 }], false],
    ["strength -1", [{ region: "neck", kind: "pain", intensity: -1 }], false],
    ["strength 1.5", [{ region: "neck", kind: "pain", intensity: 1.5 }], false],
    ["a strength of numbness", [{ region: "neck", kind: "numb", intensity: 3 }], false],
  ])("with %s: %s", (_what, marks, accepted) => expect(taken(marks)).toBe(accepted));
});
