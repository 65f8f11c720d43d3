import { readFileSync } from "node:fs";
import { type Answers, UNSURE } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { emergenciesOf, settlesTiming } from "@preamble/domain/form/emergency-timing";
import { formContent } from "@preamble/domain/form/form-content";
import { type Language, languages } from "@preamble/domain/languages";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { describe, expect, it } from "vitest";
import { textIn } from "../../text/text.ts";
import { citedWords } from "./cited-words.ts";
import type { SaidUnits } from "./number-words.ts";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const contents = {
  en: formContent(authoredContent, definition.hash, "en"),
  es: formContent(authoredContent, definition.hash, "es"),
};
const emergencies = (answers: Answers) => emergenciesOf(evaluate(protocol, answers, "2026-03-02"));
const cited = (answers: Answers, language: Language, said: SaidUnits = {}) =>
  citedWords(emergencies(answers), contents[language], textIn(language), said);

type Worked = { id: string; answers: Answers; expectedUrgency: string };
const worked = readFileSync(new URL("../../../../../docs/clinical/vignettes.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Worked => JSON.parse(line))
  .filter(({ expectedUrgency }) => expectedUrgency === "emergency-now");
const answersOf = (id: string): Answers => worked.find((one) => one.id === id)?.answers ?? {};

it("together the worked cases fire every emergency rule", () => {
  const fired = new Set(worked.flatMap(({ answers }) => emergencies(answers).map(({ ruleId }) => ruleId)));
  const rules = authoredContent.rules.filter(({ level }) => level === "emergency-now");
  expect([...fired].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

describe.each(languages)("in %s", (language) => {
  const { pages, questions } = contents[language];
  const items = pages.flatMap((page) => page.items);

  it.each(worked)("the screen of $id names each answer that made it an emergency", ({ answers }) => {
    const words = cited(answers, language);
    for (const { questionId, value } of emergencies(answers).flatMap(({ because }) => because)) {
      if (value === null || value === false || value === UNSURE || settlesTiming(questionId)) continue;
      const question = questions.find(({ id }) => id === questionId);
      expect(words).toContain(items.find((item) => item.questionId === questionId)?.words ?? question?.label);
      const chosen = typeof value === "string" ? [value] : typeof value === "object" ? value : [];
      for (const option of "regions" in chosen ? chosen.regions : chosen)
        expect(words).toContain(question?.optionLabels?.[option]);
    }
  });
});

/** The labels of docs/clinical/clinical-model.md section 3. */
it.each([
  ["VS-050", "en", /Ankylosing spondylitis/],
  ["VS-053", "en", /[Bb]lood thinner/],
  ["VS-053", "es", /anticoagulante/i],
] as const)("the screen of %s names in %s what was chosen from a list", (id, language, words) => {
  expect(cited(answersOf(id), language)).toMatch(words);
});

it("names a fever that was measured, in the unit in which it was told", () => {
  const unsure = { ...answersOf("VS-040"), "fever-or-chills": UNSURE, "temperature-c": 39 };
  expect(cited(unsure, "en", { temperatureUnit: "f", temperatureTold: 102.2 })).toMatch(/102\.2 °F/);
  expect(cited(unsure, "es", { temperatureUnit: "c", temperatureTold: 39 })).toMatch(/39 °C/);
});
