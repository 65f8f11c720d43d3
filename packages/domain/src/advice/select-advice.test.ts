import { describe, expect, it } from "vitest";
import { documentedLevels } from "../../test/documented-advice.ts";
import { workedCases } from "../testing/worked-cases.ts";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { type Level, levels } from "../levels.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { evaluate } from "../triage/evaluate.ts";
import type { EscalationId } from "../triage/triage.ts";
import { selectAdvice } from "./select-advice.ts";

const protocol = compileProtocol(definitionOf(authoredContent));
const today = "2026-03-02";
const help = "pro-help-early";
const answersOf = (id: string): Answers => workedCases().find((one) => one.id === id)?.answers ?? {};

/** A worked case at self-care, with the details denied that it leaves open, and no pattern. */
const plain: Answers = {
  ...answersOf("VS-003"),
  "symptom-duration-days": 10,
  "recent-triggers": ["none"],
  "water-liters-day": 2,
  "urine-dark": false,
  "dry-mouth": false,
  "caffeine-drinks-day": 1,
  "sweats-heavily": false,
  "skin-red-swollen": false,
  "tender-swollen": false,
};

type Standing = {
  level: Level;
  answers?: Answers;
  fired?: string[];
  unresolved?: string[];
  escalations?: EscalationId[];
};

function advise({ level, answers, fired = [], unresolved = [], escalations = [] }: Standing): string[] {
  const standing = (ids: string[]) =>
    authoredContent.rules
      .filter(({ id }) => ids.includes(id))
      .map((rule) => ({ ruleId: rule.id, family: rule.family, level: rule.level, because: [], missing: [] }));
  const triage = { fired: standing(fired), unresolved: standing(unresolved), escalations };
  const situation = { level, answers: { ...plain, ...answers }, triage, today };
  return selectAdvice(protocol, authoredContent.advice, situation);
}

const adviseCase = (id: string) => {
  const triage = evaluate(protocol, answersOf(id), today);
  const situation = { level: triage.level, answers: answersOf(id), triage, today };
  return selectAdvice(protocol, authoredContent.advice, situation);
};

describe("advice by level", () => {
  it.each(levels)("at %s is the documented list where no pattern and no guard applies", (level) =>
    expect(advise({ level })).toEqual(documentedLevels()[level]),
  );

  it.each(["emergency-now", "same-day", "within-48-hours"] as const)(
    "at %s takes no pattern items",
    (level) =>
      expect(advise({ level, fired: ["contrib-strain", "contrib-stress", "contrib-smoking"] })).toEqual(
        documentedLevels()[level],
      ),
  );
});

describe("gentle movement within 48 hours", () => {
  const list = ["comfort-position", "rest-avoid", "no-heavy-lift-acute"];
  it.each([
    ["a function rule", ["severe-uncontrolled"]],
    ["a medicine-safety rule", ["nsaid-risk"]],
    ["a contradiction", ["contra-saddle-region"]],
    ["a function rule, with milder ones of other families", ["severe-uncontrolled", "radicular-severe"]],
  ])("is shown where only %s puts the case there", (_name, fired) =>
    expect(advise({ level: "within-48-hours", fired })).toEqual([...list, "gentle-movement", help]),
  );
  it.each<[string, Omit<Standing, "level">]>([
    ["a rule of another family", { fired: ["severe-uncontrolled", "cola-urine"] }],
    ["an open rule of another family", { fired: ["nsaid-risk"], unresolved: ["motor-progressive"] }],
    ["an escalation", { fired: ["radicular-severe"], escalations: ["esc-two-families"] }],
    ["staff alone", { fired: [] }],
    [
      "a function rule, while the patient may have a fracture",
      { fired: ["nsaid-risk", "height-or-shape-loss"] },
    ],
  ])("is not shown where the case is there through %s", (_name, standing) =>
    expect(advise({ level: "within-48-hours", ...standing })).toEqual([...list, help]),
  );
  it("follows the worked cases: naproxen with kidney disease yes, a fracture no", () => {
    expect(adviseCase("VS-056")).toContain("gentle-movement");
    expect(adviseCase("VS-045")).not.toContain("gentle-movement");
  });
});

describe("patterns", () => {
  const routine = ["gentle-movement", "heat-pack", "low-impact-aerobic", "physical-therapy"];
  it.each<[string, Omit<Standing, "level">, string]>([
    [
      "strain under 42 days",
      { fired: ["contrib-strain"], answers: { "symptom-duration-days": 41 } },
      "muscle-strain",
    ],
    ["leg pain", { fired: ["radicular-pain"] }, "nerve-pinch"],
    ["strong leg pain", { fired: ["radicular-severe"] }, "nerve-pinch"],
    ["42 days", { answers: { "symptom-duration-days": 42 } }, "core-strength"],
    ["posture", { fired: ["contrib-posture-fitness"] }, "move-breaks"],
    ["sitting", { fired: ["contrib-sitting"] }, "move-breaks"],
    ["dehydration", { fired: ["contrib-dehydration"] }, "dehydration"],
    ["caffeine", { fired: ["contrib-caffeine"] }, "dehydration"],
    ["stress", { fired: ["contrib-stress"] }, "fight-or-flight"],
    ["yellow flags", { fired: ["yellow-cluster"] }, "fight-or-flight"],
    ["low mood", { fired: ["mood-screen"] }, "fight-or-flight"],
  ])("%s fills the place that the level's list leaves", (_name, standing, item) =>
    expect(advise({ level: "routine", ...standing })).toEqual([...routine, item, help]),
  );

  it("of strain is left out from 42 days on, and where the days are not known", () => {
    const fired = ["contrib-strain"];
    const at = (days: number | string) =>
      advise({ level: "routine", fired, answers: { "symptom-duration-days": days } });
    expect(at(42)).not.toContain("muscle-strain");
    expect(at("unknown")).toEqual([...routine, help]);
  });

  /** Neither exercise nor heat: every place is left to the patterns. */
  const bare: Omit<Standing, "level"> = {
    fired: ["motor-any"],
    answers: { conditions: ["diabetes"] },
  };
  const withFired = (...rules: string[]) =>
    advise({ level: "routine", ...bare, fired: ["motor-any", ...rules] });

  it("fill places in the order strain, leg, long, posture, dehydration, stress", () => {
    const strain = ["muscle-strain", "rest-avoid", "lift-slow"];
    const leg = ["nerve-pinch", "comfort-position", "move-breaks"];
    const posture = ["move-breaks", "good-posture", "ergonomic-desk"];
    const dehydration = ["dehydration", "hydrate", "electrolyte-food", "cut-caffeine"];
    const stress = ["fight-or-flight", "stress-care", "cut-caffeine"];
    expect(withFired("contrib-stress", "radicular-pain", "contrib-strain")).toEqual([
      ...strain,
      ...leg.slice(0, 2),
      help,
    ]);
    expect(withFired("contrib-sitting", "radicular-pain")).toEqual([...leg, ...posture.slice(1), help]);
    expect(withFired("contrib-dehydration", "contrib-sitting")).toEqual([
      ...posture,
      ...dehydration.slice(0, 2),
      help,
    ]);
    expect(withFired("contrib-stress", "contrib-caffeine")).toEqual([...dehydration, stress[0], help]);
    expect(withFired("mood-screen")).toEqual([...stress, help]);
  });

  it("of long pain stands between leg and posture", () => {
    const answers = { ...bare.answers, "symptom-duration-days": 42 };
    expect(advise({ level: "routine", fired: ["motor-any", "contrib-sitting"], answers })).toEqual([
      "stress-care",
      "move-breaks",
      "good-posture",
      "ergonomic-desk",
      help,
    ]);
  });

  it("offer a sports drink only with heavy sweating", () => {
    const answers = { conditions: ["nerve-damage"], "sweats-heavily": true };
    const fired = ["motor-any", "contrib-dehydration"];
    expect(advise({ level: "routine", fired, answers })).toContain("sports-drink");
    for (const sweats of [false, "unknown"]) {
      const other = { ...answers, "sweats-heavily": sweats };
      expect(advise({ level: "routine", fired, answers: other })).not.toContain("sports-drink");
    }
  });

  it("are left out within 2 weeks where a guard hits one of their items", () => {
    const level = "within-2-weeks";
    expect(advise({ level, fired: ["radicular-severe"] })).toContain("nerve-pinch");
    expect(advise({ level, fired: ["radicular-severe", "motor-any"] })).not.toContain("nerve-pinch");
    expect(advise({ level: "routine", fired: ["radicular-severe", "motor-any"] })).toContain("nerve-pinch");
  });
});

describe("smoking", () => {
  it("puts stop-smoking in place of the fifth item", () =>
    expect(advise({ level: "self-care", fired: ["contrib-strain", "contrib-smoking"] })).toEqual([
      "gentle-movement",
      "heat-pack",
      "otc-nsaid",
      "low-impact-aerobic",
      "stop-smoking",
      help,
    ]));
});

describe("heat or cold", () => {
  const fresh = { "recent-trauma": "minor", "trauma-days-ago": 2, "tender-swollen": true };
  it.each<[string, Answers, string | null]>([
    ["no injury", {}, "heat-pack"],
    ["a puffy place without an injury", { "tender-swollen": true }, "heat-pack"],
    ["a fresh bump that is puffy", fresh, "cold-pack"],
    ["a puffy bump of 3 days ago", { ...fresh, "trauma-days-ago": 3 }, "heat-pack"],
    ["a fresh bump that is not puffy", { ...fresh, "tender-swollen": false }, null],
    ["a fresh bump that may be puffy", { ...fresh, "tender-swollen": "unknown" }, null],
    ["diabetes", { ...fresh, conditions: ["diabetes"] }, null],
  ])("with %s", (_name, answers, expected) => {
    const packs = advise({ level: "routine", answers }).filter((item) => item.endsWith("-pack"));
    expect(packs).toEqual(expected ? [expected] : []);
  });
});

describe("where guards leave too little", () => {
  it.each<[Level, string[], string[]]>([
    ["routine", ["motor-any"], ["comfort-position", "rest-avoid", help]],
    ["routine", ["motor-any", "contrib-smoking"], ["stop-smoking", "comfort-position", help]],
    ["within-2-weeks", ["motor-any"], ["comfort-position", "no-heavy-lift-acute", help]],
  ])("at %s with %j three items still stand", (level, fired, expected) =>
    expect(advise({ level, fired, answers: { conditions: ["diabetes"] } })).toEqual(expected),
  );
});
