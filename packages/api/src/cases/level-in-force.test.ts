import type { Level } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import { expect, it } from "vitest";
import { levelInForce } from "./level-in-force.ts";

const triage = (level: Level, ...fired: readonly (readonly [string, Level])[]): Triage => ({
  protocolHash: "test",
  level,
  fired: fired.map(([ruleId, of]) => ({ ruleId, family: "neuro", level: of, because: [] })),
  unresolved: [],
  escalations: [],
  contradictions: [],
  missing: [],
  complete: true,
});
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
] as const)("%s", (_name, current, before, found, expected) => {
  expect(levelInForce(current, before, found)).toBe(expected);
});
