import type { Level } from "@preamble/domain/levels";
import { describe, expect, it } from "vitest";
import { type CaseRule, inPersonOnly, offeredTypes, offers } from "./offers.ts";
import { longestVisitMinutes, visitMinutes, visitTypeIds, visitTypes } from "./visit-types.ts";

const rule = (id: string, family: string, level: Level): CaseRule => ({ id, family, level });

describe("the written table", () => {
  it.each([
    ["emergency-now", [], 0],
    ["same-day", ["urgent-check"], 30],
    ["within-48-hours", ["urgent-check"], 120],
    ["within-2-weeks", ["new-visit", "follow-up"], 240],
    ["routine", ["new-visit", "follow-up", "video-call", "physio-first"], 1440],
    ["self-care", ["video-call", "phone-call", "physio-first", "new-visit"], 1440],
  ] as const)("offers %s its visit types with its notice", (level, types, lead) => {
    expect(offeredTypes({ level, rules: [], inPersonLeft: true })).toEqual(types);
    expect(offers[level].leadMinutes).toBe(lead);
  });

  it.each([
    ["urgent-check", "in-person", 30, 5],
    ["phone-call", "phone", 15, 0],
    ["video-call", "video", 20, 0],
    ["new-visit", "in-person", 45, 10],
    ["follow-up", "in-person", 20, 5],
    ["physio-first", "in-person", 45, 5],
  ] as const)("gives %s its mode, length and buffer", (type, mode, minutes, bufferMinutes) =>
    expect(visitTypes[type]).toEqual({ mode, minutes, bufferMinutes }),
  );
});

it("offers a same-day case a call when no slot in the room is left", () => {
  expect(offeredTypes({ level: "same-day", rules: [], inPersonLeft: false })).toContain("phone-call");
});

it.each([
  ["self-harm-passive", "psychosocial"],
  ["acetaminophen-overuse", "medicine-safety"],
])("offers %s a same-day call even while slots are left", (id, family) => {
  const rules = [rule(id, family, "same-day")];
  expect(offeredTypes({ level: "same-day", rules, inPersonLeft: true })).toContain("phone-call");
});

it.each([
  ["nsaid-risk", "medicine-safety"],
  ["uti-symptoms", "visceral"],
  ["contra-fever-temp", "contradiction"],
])("lets a call or video be enough for %s within 48 hours", (id, family) => {
  const rules = [rule(id, family, "within-48-hours"), rule("contrib-sitting", "contributor", "self-care")];
  expect(offeredTypes({ level: "within-48-hours", rules, inPersonLeft: true })).toEqual([
    "urgent-check",
    "phone-call",
    "video-call",
  ]);
});

it("lets a call be enough for sedative-stack within two weeks", () => {
  const rules = [rule("sedative-stack", "medicine-safety", "within-2-weeks")];
  expect(offeredTypes({ level: "within-2-weeks", rules, inPersonLeft: true })).toContain("phone-call");
});

it("wants the room as soon as another rule also decides the level", () => {
  const rules = [
    rule("nsaid-risk", "medicine-safety", "within-48-hours"),
    rule("aaa-risk", "cardiovascular", "within-48-hours"),
  ];
  expect(offeredTypes({ level: "within-48-hours", rules, inPersonLeft: false })).toEqual(["urgent-check"]);
});

it.each(["cauda-equina", "cord-cancer", "neuro", "fracture", "infection", "child"])(
  "closes the family %s in the room only, whatever level its rule adds",
  (family) => expect(inPersonOnly([rule("any", family, "routine")], 40)).toBe(true),
);
it("sees patients under 18 in the room and leaves adults free", () => {
  expect(inPersonOnly([], 17)).toBe(true);
  expect(inPersonOnly([], 18)).toBe(false);
});

it.each([
  ["new-visit", [], false, 45],
  ["new-visit", ["ibp-asas"], false, 60],
  ["new-visit", ["axspa-ng65"], false, 60],
  ["new-visit", [], true, 60],
  ["follow-up", [], true, 35],
  ["follow-up", ["ibp-asas"], false, 20],
] as const)(
  "%s with rules %j and interpreter %s takes %i minutes",
  (visitType, ids, interpreterWanted, minutes) =>
    expect(visitMinutes(visitType, { firedRuleIds: ids, interpreterWanted })).toBe(minutes),
);

it("no visit, buffer included, is longer than a calendar looks back", () => {
  const lengths = visitTypeIds.map(
    (visitType) =>
      visitMinutes(visitType, { firedRuleIds: ["ibp-asas"], interpreterWanted: true }) +
      visitTypes[visitType].bufferMinutes,
  );
  expect(Math.max(...lengths)).toBe(85);
  expect(longestVisitMinutes).toBeGreaterThanOrEqual(85);
});
