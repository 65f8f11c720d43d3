import { expect, test } from "vitest";
import { keyFacts } from "./key-facts.ts";

type Answer = Parameters<typeof keyFacts>[0] extends ReadonlyMap<string, infer Each> ? Each : never;

function answer(questionId: string, state: Answer["state"], value: string, raw: Answer["raw"]): Answer {
  return {
    questionId,
    label: questionId,
    state,
    value,
    raw,
    source: raw === null ? null : "tick",
    reason: null,
    toldBy: null,
    late: null,
  };
}

function factsOf(answers: readonly Answer[], allergies?: string) {
  const facts = keyFacts(new Map(answers.map((each) => [each.questionId, each])), allergies);
  return Object.fromEntries(facts.map(({ label, value }) => [label, value]));
}

test("a question without an answer is null, never a no", () => {
  const facts = factsOf([answer("immune-weakened", "not-answered", "not answered", null)]);
  expect(facts["Weak immune system"]).toBeNull();
  expect(facts["Blood thinner"]).toBeNull();
});

test("says which medicines of weight were ticked", () => {
  const facts = factsOf([answer("medications", "answered", "Blood thinner", ["anticoagulant"])]);
  expect([facts["Blood thinner"], facts["Steroid tablets"]]).toEqual(["YES", "not ticked"]);
});

test("says of a medicine of weight that none was taken apart from one that was not ticked", () => {
  const none = answer("medications", "answered", "None", ["none"]);
  const facts = keyFacts(new Map([[none.questionId, none]]), undefined);
  expect(facts.find(({ label }) => label === "Blood thinner")).toMatchObject({
    value: "no",
    source: "said-none",
  });
});

test("pregnancy is a gap only where the form should have asked", () => {
  const male = answer("sex-at-birth", "answered", "Male", "male");
  const female = answer("sex-at-birth", "answered", "Female", "female");
  const skipped = answer("pregnancy-status", "not-asked", "not asked", null);
  const open = answer("pregnancy-status", "not-answered", "not answered", null);
  expect(factsOf([male, skipped])["Pregnancy"]).toBe("not asked (male, by sex and age)");
  expect(factsOf([female, open])["Pregnancy"]).toBeNull();
});

test("allergies that nobody wrote down are not the same as none", () => {
  expect(factsOf([])["Allergies"]).toBe("NOTHING WRITTEN");
  expect(factsOf([], "penicillin")["Allergies"]).toBe("penicillin");
});
