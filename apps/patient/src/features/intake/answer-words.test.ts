import { UNSURE } from "@preamble/domain/answers";
import type { QuestionView } from "@preamble/domain/form/page-view";
import { expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { es } from "../../text/es.ts";
import { answerWords } from "./answer-words.ts";

const question = (id: string): QuestionView => ({
  id,
  control: "pick",
  kind: { type: "choice", options: ["no"] },
  label: id,
  hint: "",
  optional: false,
  inPerson: false,
  options: [],
  groups: [],
  instrument: null,
  children: [],
});

it.each([
  ["f", 38, "100.4 °F"],
  ["f", 37, "98.6 °F"],
  ["c", 38, "38 °C"],
] as const)("a temperature told in °%s is read back as it was told", (temperatureUnit, celsius, words) => {
  const asked: QuestionView = {
    ...question("temperature-c"),
    kind: { type: "number", unit: "°C", min: 25, max: 45 },
  };
  for (const text of [en, es]) {
    expect(answerWords(asked, { "temperature-c": celsius }, text, { temperatureUnit })).toBe(words);
  }
});

it.each([
  ["self-harm-thoughts", "I would rather not say", "Prefiero no decirlo"],
  ["spasm-present", "Not sure", "No sé"],
])("%s without an answer is read back in the words that were pressed", (id, english, spanish) => {
  expect(answerWords(question(id), { [id]: UNSURE }, en)).toBe(english);
  expect(answerWords(question(id), { [id]: UNSURE }, es)).toBe(spanish);
});
