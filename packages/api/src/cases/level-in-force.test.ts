import type { Level } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import { expect, it } from "vitest";
import { levelInForce } from "./level-in-force.ts";

type Found = { readonly result: Triage; readonly whole: boolean };

const triage = (level: Level, ...fired: readonly (readonly [string, Level])[]): Found => ({
  whole: true,
  result: {
    protocolHash: "test",
    level,
    fired: fired.map(([ruleId, of]) => ({ ruleId, family: "neuro", level: of, because: [] })),
    unresolved: [],
    escalations: [],
    contradictions: [],
    missing: [],
    complete: true,
  },
});
/** Of a form with ces-saddle open, for which half a form lacks the page. */
const open = ({ result }: Found, whole = true): Found => ({
  whole,
  result: {
    ...result,
    unresolved: [
      { ruleId: "ces-saddle", family: "cauda-equina", level: "emergency-now", missing: ["saddle-numbness"] },
    ],
  },
});
const sameDay = triage("same-day", ["foot-drop", "same-day"]);
const emergency = triage("emergency-now", ["ces-saddle", "emergency-now"]);

it.each([
  ["a milder result changes nothing", "same-day", triage("same-day"), triage("routine"), "same-day"],
  ["a more urgent result raises", "routine", triage("routine"), triage("same-day"), "same-day"],
  ["what a clinician raised stays raised", "same-day", triage("routine"), triage("routine"), "same-day"],
  ["what a clinician lowered stays lowered on the same rules", "routine", emergency, emergency, "routine"],
  [
    "what a clinician lowered rises with a newly fired rule, to its level",
    "routine",
    emergency,
    triage("emergency-now", ["ces-saddle", "emergency-now"], ["foot-drop", "same-day"]),
    "same-day",
  ],
  // An open rule gives one level below its own (docs/clinical/triage-rules.md section 2).
  [
    "what a clinician lowered rises with a rule that an answer leaves open",
    "routine",
    sameDay,
    open(sameDay),
    "same-day",
  ],
  [
    "what half a form left open was not known when it was lowered",
    "routine",
    open(sameDay, false),
    open(sameDay),
    "same-day",
  ],
  ["what half a form leaves open raises nothing", "routine", sameDay, open(sameDay, false), "routine"],
  ["what was open when it was lowered raises nothing", "routine", open(sameDay), open(sameDay), "routine"],
  [
    "what was open when it was lowered and fires now raises",
    "routine",
    open(sameDay),
    emergency,
    "emergency-now",
  ],
  [
    "what had fired when it was lowered and is open now raises nothing",
    "routine",
    emergency,
    open(triage("same-day")),
    "routine",
  ],
] as const)("%s", (_name, current, before, found, expected) => {
  expect(levelInForce(current, before, found)).toBe(expected);
});
