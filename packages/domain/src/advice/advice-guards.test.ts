import { describe, expect, it } from "vitest";
import { type DocumentedGuard, documentedGuards, documentedNever } from "../../test/documented-advice.ts";
import { workedCases } from "../testing/worked-cases.ts";
import { type Answers, UNSURE } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import type { Level } from "../levels.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { readSituation } from "./advice-situation.ts";

const protocol = compileProtocol(definitionOf(authoredContent));

/** Nothing here blocks any item: a worked case at self-care, with what it leaves open denied. */
const clear: Answers = {
  ...workedCases().find(({ id }) => id === "VS-003")?.answers,
  "symptom-duration-days": 42,
  "skin-red-swollen": false,
  "sweats-heavily": true,
};
const woman: Answers = { "sex-at-birth": "female" };

type Change = { answers?: Answers; level?: Level; fired?: string; unresolved?: string };

function shown(item: string, { answers, level = "self-care", fired, unresolved }: Change): boolean {
  const standing = (ruleId?: string) =>
    authoredContent.rules
      .filter(({ id }) => id === ruleId)
      .map((rule) => ({ ruleId: rule.id, family: rule.family, level: rule.level, because: [], missing: [] }));
  const triage = { fired: standing(fired), unresolved: standing(unresolved), escalations: [] };
  const situation = { level, answers: { ...clear, ...answers }, triage, today: "2026-03-02" };
  return readSituation(protocol, authoredContent.advice, situation).mayShow(item);
}

const yes = (id: string): [string, Change] => [id, { answers: { [id]: true } }];
const condition = (id: string): [string, Change] => [id, { answers: { conditions: [id] } }];
const medicine = (id: string): [string, Change] => [id, { answers: { medications: [id] } }];
const rule = (id: string): [string, Change] => [id, { fired: id }];
const pregnancy: [string, Change][] = [
  ["pregnancy", { answers: { ...woman, "pregnancy-status": "pregnant" } }],
  ["pregnancy", { answers: { ...woman, "pregnancy-status": "possible" } }],
];
const fever: [string, Change][] = [
  ["d-fever", { answers: { "fever-or-chills": true } }],
  ["d-fever", { answers: { "temperature-c": 38 } }],
];

const heatAndCold: [string, Change][] = [
  ...["leg-numbness", "saddle-numbness", "skin-red-swollen", "rash-one-sided"].map(yes),
  ...fever,
  ...["nerve-damage", "spinal-cord-injury", "diabetes"].map(condition),
];
const activity: [string, Change][] = [
  ["emergency-now", { level: "emergency-now" }],
  ["same-day", { level: "same-day" }],
  ["fracture", { fired: "fracture-low-trauma" }],
  ["cord-cancer", { fired: "cancer-history-any-pain" }],
  ["infection", { fired: "immune-weakened-pain" }],
  ["cardiovascular", { fired: "thoracic-exertional" }],
  ...["motor-any", "cannot-walk"].map(rule),
];
const water: [string, Change][] = [
  ...["kidney-disease", "heart-failure"].map(condition),
  medicine("diuretic"),
  ...["urine-cannot-start", "vomiting-repeated"].map(yes),
];
const salts: [string, Change][] = [
  ...water,
  medicine("potassium-supplement"),
  rule("multi-site-spasm-systemic"),
];
const fromTwoDays: [string, Change][] = (["within-48-hours", "same-day", "emergency-now"] as const).map(
  (level) => [level, { level }],
);
const selfHarm = ["self-harm-active", "self-harm-passive"].map(rule);

/** What blocks each item, by the document's word for it. */
const blocked: Record<string, [string, Change][]> = {
  "otc-nsaid": [
    ...["nsaid", "anticoagulant", "antiplatelet", "oral-steroid", "diuretic"].map(medicine),
    ...[
      "kidney-disease",
      "stomach-ulcer",
      "heart-failure",
      "cardiovascular-disease",
      "high-blood-pressure",
      "asthma",
      "allergies",
      "crohns-or-colitis",
    ].map(condition),
    ["pregnancy-status", { answers: { ...woman, "pregnancy-status": "pregnant" } }],
    ["pregnancy-status", { answers: { ...woman, "pregnancy-status": "possible" } }],
    ["under 18", { answers: { "age-years": 17 } }],
    ["65 and over", { answers: { "age-years": 65 } }],
    ...["black-stool", "vomiting-blood", "urine-cola"].map(yes),
  ],
  "otc-acetaminophen": [medicine("acetaminophen"), yes("acetaminophen-over-4g"), ...fever],
  "heat-pack": [
    ...heatAndCold,
    condition("multiple-sclerosis"),
    ["recent-trauma", { answers: { "recent-trauma": "minor", "trauma-days-ago": 2 } }],
    ...pregnancy,
  ],
  "cold-pack": [...heatAndCold, condition("atherosclerosis")],
  "gentle-movement": activity,
  stretching: activity,
  "core-strength": activity,
  "low-impact-aerobic": activity,
  "physical-therapy": activity,
  yoga: [
    ...activity,
    ["under 42 days", { answers: { "symptom-duration-days": 41 } }],
    ...pregnancy,
    ...["osteoporosis", "prior-spine-surgery", "gait-unsteady"].map(yes),
  ],
  hydrate: water,
  "electrolyte-food": salts,
  "sports-drink": [...salts, ...["diabetes", "high-blood-pressure"].map(condition)],
  "muscle-strain": fromTwoDays,
  "nerve-pinch": fromTwoDays,
  "stress-care": selfHarm,
  "fight-or-flight": selfHarm,
};
const rows = Object.entries(blocked).flatMap(([item, changes]) =>
  changes.map(([word, change]) => [item, word, change] as const),
);

/** The last value that still shows an item. */
const edges: [string, string, Change][] = [
  ["otc-nsaid", "18", { answers: { "age-years": 18 } }],
  ["otc-nsaid", "64", { answers: { "age-years": 64, "abdomen-pulsing": false } }],
  ["otc-nsaid", "not pregnant", { answers: { ...woman, "pregnancy-status": "no" } }],
  ["otc-nsaid", "acetaminophen", { answers: { medications: ["acetaminophen"] } }],
  ["heat-pack", "3 days after an injury", { answers: { "recent-trauma": "minor", "trauma-days-ago": 3 } }],
  ["heat-pack", "37.9 °C", { answers: { "temperature-c": 37.9 } }],
  ["heat-pack", "atherosclerosis", { answers: { conditions: ["atherosclerosis"] } }],
  ["cold-pack", "a fresh injury", { answers: { "recent-trauma": "minor", "trauma-days-ago": 0 } }],
  ["cold-pack", "multiple sclerosis", { answers: { conditions: ["multiple-sclerosis"] } }],
  ["cold-pack", "pregnancy", { answers: { ...woman, "pregnancy-status": "pregnant" } }],
  ["gentle-movement", "within-48-hours", { level: "within-48-hours" }],
  ["gentle-movement", "leg pain", { fired: "radicular-severe" }],
  ["core-strength", "a fresh bout", { answers: { "symptom-duration-days": 1 } }],
  ["hydrate", "potassium", { answers: { medications: ["potassium-supplement"] } }],
  ["hydrate", "cramps in many places", { fired: "multi-site-spasm-systemic" }],
  ["electrolyte-food", "diabetes", { answers: { conditions: ["diabetes"] } }],
  ["muscle-strain", "within-2-weeks", { level: "within-2-weeks" }],
  ["stress-care", "low mood", { fired: "mood-screen" }],
];

describe("an item with a guard", () => {
  it.each(Object.keys(blocked))("%s is shown where nothing is against it", (item) =>
    expect(shown(item, {})).toBe(true),
  );
  it.each(rows)("%s is not shown with %s", (item, _word, change) => expect(shown(item, change)).toBe(false));
  it.each(edges)("%s is still shown with %s", (item, _word, change) =>
    expect(shown(item, change)).toBe(true),
  );

  it.each(rows.filter(([, , { answers }]) => answers))(
    "%s is not shown where %s is not known",
    (item, _word, { answers = {} }) => {
      for (const id of Object.keys(answers).filter((one) => one !== "sex-at-birth")) {
        expect(shown(item, { answers: { ...answers, [id]: UNSURE } })).toBe(false);
      }
    },
  );
  it.each(rows.filter(([, , { fired }]) => fired))(
    "%s is not shown where %s is open",
    (item, _word, change) => expect(shown(item, { unresolved: change.fired ?? "" })).toBe(false),
  );
});

describe("the table above", () => {
  const words = new Set([
    ...authoredContent.rules.flatMap(({ id, family, level }) => [id, family, level]),
    ...authoredContent.questions.flatMap(({ id, answer }) =>
      id === "conditions" || id === "medications" ? ("options" in answer ? answer.options : []) : [id],
    ),
    "d-fever",
  ]);
  const never = documentedNever();

  it.each(documentedGuards().filter(({ items }) => items.some((item) => !never.includes(item))))(
    "has all that the document says against $items: $says",
    ({ items, says }: DocumentedGuard) => {
      const said = says.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
      for (const item of items) {
        const tested = rows.filter(([one]) => one === item).map(([, word]) => word);
        expect(said.filter((word) => words.has(word) && !tested.includes(word))).toEqual([]);
      }
    },
  );
});
