import { keyFactLine } from "@preamble/documents/case-summary/wording";
import { expect, it, test } from "vitest";
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

const all = (answers: readonly Answer[], allergies?: string) =>
  keyFacts(new Map(answers.map((each) => [each.questionId, each])), allergies);

function factsOf(answers: readonly Answer[], allergies?: string) {
  return Object.fromEntries(all(answers, allergies).map(({ label, value }) => [label, value]));
}

const yes = (id: string) => answer(id, "answered", "yes", true);
const no = (id: string) => answer(id, "answered", "no", false);
const unsure = (id: string) => answer(id, "not-sure", "not sure", "unknown");
const open = (id: string) => answer(id, "not-answered", "not answered", null);
const ticks = (...medicines: string[]) => answer("medications", "answered", medicines.join(", "), medicines);

test("a question without an answer is null, never a no", () => {
  const facts = factsOf([answer("immune-weakened", "not-answered", "not answered", null)]);
  expect(facts["Weak immune system"]).toBeNull();
  expect(facts["Blood thinner"]).toBeNull();
});

test("says which medicines of weight were ticked", () => {
  const facts = factsOf([ticks("anticoagulant"), no("steroid-long-term")]);
  expect([facts["Blood thinner"], facts["Steroid tablets"]]).toEqual(["YES", "not ticked"]);
});

const long = "steroid-long-term";
it.each([
  [ticks("nsaid"), yes(long), "YES, 3 months or more", "yes"],
  [ticks("none"), yes(long), "YES, 3 months or more", "yes"],
  [ticks("oral-steroid"), yes(long), "YES, 3 months or more", "yes"],
  [open("medications"), yes(long), "YES, 3 months or more", "yes"],
  [ticks("oral-steroid"), no(long), "YES", "yes"],
  [ticks("oral-steroid"), unsure(long), "YES", "yes"],
  [ticks("nsaid"), unsure(long), "NOT SURE", "not-sure"],
  [unsure("medications"), no(long), "NOT SURE", "not-sure"],
  [ticks("none"), no(long), "no", "no"],
  [ticks("nsaid"), no(long), "not ticked", "no"],
  [ticks("nsaid"), open(long), "not ticked; 3 months or more NOT ASKED", "not-asked"],
  [open("medications"), no(long), "3 months or more no; now NOT ASKED", "not-asked"],
  [open("medications"), open(long), null, "not-asked"],
] as const)(
  "steroids by the list and by their own question: %o and %o is %s",
  (now, longer, value, state) => {
    expect(all([now, longer]).find(({ label }) => label === "Steroid tablets")).toMatchObject({
      value,
      state,
    });
  },
);

const course = (raw: string) => answer("leg-weakness-course", "answered", "Yes, worse", raw);
const side = answer("leg-weakness-side", "answered", "Both", "both");
it.each([
  [
    [no("leg-weakness"), yes("foot-drop"), course("getting-worse")],
    "weakness no; foot drop YES; worse",
    "yes",
  ],
  [
    [yes("leg-weakness"), side, no("foot-drop"), course("long-standing-stable")],
    "weakness YES; both legs; foot drop no; long-standing, stable",
    "yes",
  ],
  [
    [yes("leg-weakness"), unsure("foot-drop"), unsure("leg-weakness-course")],
    "weakness YES; foot drop NOT SURE; course NOT SURE",
    "yes",
  ],
  [
    [unsure("leg-weakness"), side, no("foot-drop"), course("same")],
    "weakness NOT SURE; foot drop no",
    "not-sure",
  ],
  [[no("leg-weakness"), open("foot-drop")], "weakness no; foot drop NOT ASKED", "not-asked"],
  [[no("leg-weakness"), no("foot-drop")], "weakness no; foot drop no", "no"],
  [[open("leg-weakness"), open("foot-drop")], null, "not-asked"],
] as const)("leg strength names weakness and foot drop: %o", (given, value, state) => {
  expect(all(given)[0]).toMatchObject({ label: "Leg strength", value, state });
});

const told = [yes, no, unsure, open];
const legs = told.flatMap((weakness) =>
  told.flatMap((footDrop) =>
    ["one", "both", "unknown"].flatMap((legSide) =>
      ["getting-worse", "same", "getting-better", "long-standing-stable", "unknown"].map((legCourse) => [
        weakness("leg-weakness"),
        answer("leg-weakness-side", "answered", legSide, legSide),
        footDrop("foot-drop"),
        course(legCourse),
      ]),
    ),
  ),
);

test("leg strength prints whole, of whichever legs and whatever course", () => {
  expect(legs).toHaveLength(240);
  for (const given of legs) {
    const [fact] = all(given);
    expect(fact && keyFactLine(fact).state).toBe(fact?.value ?? "NOT ASKED");
  }
});

it.each([
  ["in-person", "rather-in-person"],
  ["rather-not-say", "rather-not-say"],
  [null, "tick"],
] as const)("says why pregnancy was not told: %s", (reason, source) => {
  const facts = all([{ ...unsure("pregnancy-status"), reason }]);
  expect(facts.find(({ label }) => label === "Pregnancy")).toMatchObject({ value: "NOT SURE", source });
});

it.each([
  ["cancer-history", "none", "no"],
  ["cancer-history", "current", "yes"],
  ["cancer-history", "skin-only", "yes"],
  ["pregnancy-status", "pregnant", "yes"],
  ["pregnancy-status", "possible", "not-sure"],
  ["pregnancy-status", "no", "no"],
] as const)("only a plain no is a no: %s %s is %s", (id, raw, state) => {
  const label = id === "cancer-history" ? "Cancer history" : "Pregnancy";
  expect(all([answer(id, "answered", raw, raw)]).find((fact) => fact.label === label)?.state).toBe(state);
});

test("says of a medicine of weight that none was taken apart from one that was not ticked", () => {
  const none = answer("medications", "answered", "None", ["none"]);
  expect(all([none]).find(({ label }) => label === "Blood thinner")).toMatchObject({
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
  expect(all([male, skipped]).find(({ label }) => label === "Pregnancy")?.state).toBe("no");
  expect(factsOf([female, open])["Pregnancy"]).toBeNull();
});

test("allergies that nobody wrote down are not the same as none", () => {
  expect(factsOf([])["Allergies"]).toBe("NOTHING WRITTEN");
  expect(factsOf([], "penicillin")["Allergies"]).toBe("penicillin");
  expect([all([]).at(-1)?.state, all([], "penicillin").at(-1)?.state]).toEqual(["not-asked", "not-sure"]);
});
