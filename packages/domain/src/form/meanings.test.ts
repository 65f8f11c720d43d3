import { expect, it } from "vitest";
import { glossaryIn } from "../content/glossary.ts";
import { authoredContent } from "../content/protocol-content.ts";
import { languages } from "../languages.ts";
import { meaningsIn } from "./meanings.ts";

const terms = [
  { word: "TB", meaning: "TB is a lung illness." },
  { word: "chemo", meaning: "Chemo fights cancer." },
];

it("explains a word at its start, in any case, and not inside another", () => {
  expect(meaningsIn("Have you had TB?", terms)).toBe("TB is a lung illness.");
  expect(meaningsIn("Chemotherapy, or tb", terms)).toBe("TB is a lung illness. Chemo fights cancer.");
  expect(meaningsIn("An outburst", terms)).toBe("");
});

// docs/clinical/journey.md section 1 names the words that stay above grade six, each explained in place.
it.each(["vagina", "aneurysm", "Marfan", "epidural", "transplant"])("explains %s", (word) =>
  expect(meaningsIn(word, glossaryIn("en"))).not.toBe(""),
);

it.each(languages)("explains no word in %s that nothing asks about", (language) => {
  const { questions, pages, optionLabels } = authoredContent;
  const asked = [
    ...questions.map(({ label }) => label),
    ...pages.flatMap(({ items }) => items.flatMap(({ words }) => words ?? [])),
    ...Object.values(optionLabels).flatMap((labels) => Object.values(labels)),
  ].map((words) => words[language]);
  const unused = glossaryIn(language).filter((term) => !asked.some((text) => meaningsIn(text, [term])));
  expect(unused).toEqual([]);
});

it("explains the drugs beside a transplant by their own name: they stand after another word's meaning", () => {
  const { pages } = authoredContent;
  const weak = pages.flatMap(({ items }) => items).find(({ questionId }) => questionId === "immune-weakened");
  expect(meaningsIn(weak?.words?.en ?? "", glossaryIn("en"))).toMatch(
    / Immune drugs calm how the body fights\./,
  );
});

// docs/clinical/clinical-model.md: the English names these, the Spanish of the same line does not.
it.each([
  ["medications", "acetaminophen", /Tylenol/],
  ["conditions", "cardiovascular-disease", /arterias/],
  ["conditions", "stomach-ulcer", /estómago/],
  ["conditions", "spinal-cord-injury", /hace años/],
] as const)("says of %s, %s, in Spanish all that the English says", (question, option, said) => {
  const label = authoredContent.optionLabels[question]?.[option]?.es ?? "";
  expect(meaningsIn(label, glossaryIn("es"))).toMatch(said);
});
