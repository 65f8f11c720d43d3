import { describe, expect, it } from "vitest";
import {
  documentedGuards,
  documentedLevels,
  documentedNever,
  documentedPatterns,
} from "../../test/documented-advice.ts";
import { checkCondition } from "../language/check.ts";
import { parseCondition } from "../language/parse.ts";
import { authoredContent } from "./protocol-content.ts";

const { advice, facts, knowledge, questions, rules } = authoredContent;
const never = documentedNever();
const guarded = advice.guards.flatMap(({ items }) => items);
const selectable = new Set([
  ...Object.values(advice.byLevel).flat(),
  ...advice.patterns.flatMap(({ items }) => items),
  "cold-pack",
  "stop-smoking",
]);

describe("advice", () => {
  it("has the documented list of each level", () => expect(advice.byLevel).toEqual(documentedLevels()));

  it("has the documented patterns, in the order strain, leg, long, posture, dehydration, stress", () => {
    expect(advice.patterns.map(({ rules, items }) => ({ rules, items }))).toEqual(documentedPatterns());
    expect(advice.patterns.map(({ id }) => id)).toEqual([
      "strain",
      "leg",
      "long",
      "posture",
      "dehydration",
      "stress",
    ]);
  });

  it("guards every item that the document guards", () => {
    const documented = documentedGuards().flatMap(({ items }) => items);
    expect(documented.length).toBeGreaterThan(20);
    const offered = documented.filter((item) => !never.includes(item));
    expect(offered.filter((item) => !guarded.includes(item))).toEqual([]);
  });

  it("never offers what the document keeps from the machine or from patients", () => {
    expect(never).toHaveLength(11);
    expect([...never, "otc-acetaminophen"].filter((item) => selectable.has(item))).toEqual([]);
  });

  it("names only what the catalogue, the rules and the knowledge have", () => {
    const vocabulary = {
      answers: new Map(questions.map(({ id, answer }) => [id, answer])),
      facts: new Set(facts.map(({ id }) => id)),
    };
    const conditions = [
      ...advice.guards.flatMap(({ when }) => when ?? []),
      ...advice.patterns.map(({ when }) => when),
      ...Object.values(advice.onlyWhen),
      advice.coldWhen,
    ];
    for (const condition of conditions) checkCondition(parseCondition(condition), vocabulary);
    const namedRules = [
      ...advice.guards.flatMap((guard) => guard.rules ?? []),
      ...advice.patterns.flatMap((pattern) => pattern.rules),
      ...advice.cautions.map(({ ruleId }) => ruleId),
    ];
    expect(namedRules.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
    const items = [...selectable, ...guarded, ...Object.keys(advice.words), ...Object.keys(advice.onlyWhen)];
    expect(items.filter((id) => !knowledge.some((item) => item.id === id))).toEqual([]);
  });

  it.each([...selectable])("says in both languages what %s is, how, and when to stop", (item) => {
    const words = advice.words[item];
    const texts = [words?.title, words?.how, words?.stop].flatMap((text) => [text?.en, text?.es]);
    expect(texts.filter((text) => !text?.trim())).toEqual([]);
  });
});

describe("patient messages of rules", () => {
  it.each(rules)("$id: in Spanish, and no visit or call promised while none stands behind it", (rule) => {
    const { patientMessage, unbookedMessage } = rule;
    expect(patientMessage.es.trim()).not.toBe("");
    expect(patientMessage.es).not.toBe(patientMessage.en);
    const promises = /\b(will|calls)\b/.test(patientMessage.en);
    expect(unbookedMessage !== undefined).toBe(promises);
    expect(unbookedMessage?.en ?? "").not.toMatch(/\b(will|calls)\b/);
    expect(unbookedMessage?.es ?? "").not.toMatch(/rá\b|remos\b|[Vv]amos a/);
    expect(unbookedMessage?.es.trim()).not.toBe("");
  });
});
