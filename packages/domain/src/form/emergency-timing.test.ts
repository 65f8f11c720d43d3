import { describe, expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { evaluate } from "../triage/evaluate.ts";
import {
  emergenciesOf,
  emergencyAnchors,
  freshEmergencies,
  settlesTiming,
  stillShown,
} from "./emergency-timing.ts";
import { formContent } from "./form-content.ts";
import { pageView, questionsOf } from "./page-view.ts";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const content = formContent(authoredContent, definition.hash, "en");
const today = "2026-03-02";

const triageOf = (answers: Answers) => evaluate(protocol, answers, today);
const emergencies = (answers: Answers) => emergenciesOf(triageOf(answers)).map(({ ruleId }) => ruleId);

function viewOf(id: string, answers: Answers) {
  const page = content.pages.find((one) => one.id === id);
  if (!page) throw new Error(`There is no page ${id}.`);
  return pageView(protocol, content, page, answers, today);
}

const anchorsOn = (page: string, answers: Answers) => [
  ...emergencyAnchors(emergenciesOf(triageOf(answers)), viewOf(page, answers), answers),
];

/** Expected from docs/clinical/journey.md section 1.5. */
const cases = [
  {
    rule: "ces-saddle",
    page: "S2",
    answers: { "saddle-numbness": true },
    timing: "pelvic-change-onset",
    recent: ["within-14-days", "older-getting-worse"],
    longAgo: "older-stable",
  },
  {
    rule: "ces-bilateral-motor",
    page: "S4",
    answers: { "leg-weakness": true, "leg-weakness-side": "both", "cannot-stand-or-walk": false },
    timing: "leg-weakness-course",
    recent: ["getting-worse"],
    longAgo: "getting-better",
  },
  {
    rule: "trauma-major",
    page: "S6",
    answers: { "recent-trauma": "major" },
    timing: "trauma-days-ago",
    recent: [0, 7],
    longAgo: 8,
  },
] as const;

describe.each(cases)("$rule, whose timing is $timing", ({ rule, page, answers, timing, recent, longAgo }) => {
  it("fires while the timing is blank or not known: either counts as recent", () => {
    expect(emergencies(answers)).toContain(rule);
    expect(emergencies({ ...answers, [timing]: "unknown" })).toContain(rule);
  });

  it("stands where the timing is recent, and falls where it is long ago", () => {
    for (const value of recent) expect(emergencies({ ...answers, [timing]: value })).toContain(rule);
    expect(emergencies({ ...answers, [timing]: longAgo })).not.toContain(rule);
  });

  it("opens its timing question on the page of the tick, and that alone settles when", () => {
    const here = questionsOf(viewOf(page, answers)).map(({ id }) => id);
    expect(here.filter(settlesTiming)).toEqual([timing]);
  });

  it("has its line under the tick, before and after the timing is given", () => {
    for (const given of [answers, { ...answers, [timing]: recent[0] }]) {
      const anchors = emergencyAnchors(emergenciesOf(triageOf(given)), viewOf(page, given), given);
      expect(anchors.size).toBe(1);
      expect(Object.keys(answers)).toEqual(expect.arrayContaining([...anchors]));
    }
  });
});

it("has no timing question beside an emergency of which none is asked", () => {
  const answers = { fainted: true };
  expect(emergencies(answers)).toContain("collapse");
  expect(questionsOf(viewOf("S3", answers)).filter(({ id }) => settlesTiming(id))).toEqual([]);
  expect(anchorsOn("S3", answers)).toEqual(["fainted"]);
});

it("names no place for the line on a page that has none of the cited answers", () => {
  expect(anchorsOn("S6", { "saddle-numbness": true })).toEqual([]);
});

it("has a line under each sign that makes an emergency, whichever was ticked first", () => {
  const answers = { "saddle-numbness": true, "urine-leak-new": true };
  expect(anchorsOn("S2", answers).toSorted()).toEqual(["saddle-numbness", "urine-leak-new"]);
});

it("calls fresh what stands and was not shown, one more of a kind that was too", () => {
  const standing = emergenciesOf(
    triageOf({ "saddle-numbness": true, "urine-leak-new": true, fainted: true }),
  );
  const fresh = (...shown: string[]) =>
    freshEmergencies(standing, new Set(shown)).map(({ ruleId }) => ruleId);
  expect(fresh().toSorted()).toEqual(["ces-bladder", "ces-saddle", "collapse"]);
  expect(fresh("ces-saddle").toSorted()).toEqual(["ces-bladder", "collapse"]);
  expect(fresh("ces-bladder", "ces-saddle", "collapse")).toEqual([]);
});

it("calls fresh again what was shown, withdrawn and given again", () => {
  const numb = emergenciesOf(triageOf({ "saddle-numbness": true }));
  const shown = stillShown(emergenciesOf(triageOf({})), new Set(["ces-saddle"]));
  expect(freshEmergencies(numb, shown).map(({ ruleId }) => ruleId)).toEqual(["ces-saddle"]);
  expect(freshEmergencies(numb, stillShown(numb, new Set(["ces-saddle"])))).toEqual([]);
});
