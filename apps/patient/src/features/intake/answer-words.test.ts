import { UNSURE } from "@preamble/domain/answers";
import type { QuestionView } from "@preamble/domain/form/page-view";
import { expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { es } from "../../text/es.ts";
import type { Text } from "../../text/text.ts";
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
  ["f", 38, 100.4, "100.4 °F"],
  ["f", 37, 98.6, "98.6 °F"],
  ["f", 37.9, 100.2, "100.2 °F"],
  ["f", 37.9, 100.3, "100.3 °F"],
  ["c", 38, 38, "38 °C"],
  // Told before the form kept it, or of a reading that was changed by staff since.
  ["f", 37.9, undefined, "100.2 °F"],
  ["f", 39, 100.3, "102.2 °F"],
] as const)(
  "a temperature told in °%s, kept as %d, is read back as %s",
  (temperatureUnit, celsius, told, words) => {
    const asked: QuestionView = {
      ...question("temperature-c"),
      kind: { type: "number", unit: "°C", min: 25, max: 45 },
    };
    const said = { temperatureUnit, ...(told !== undefined && { temperatureTold: told }) };
    for (const text of [en, es]) {
      expect(answerWords(asked, { "temperature-c": celsius }, text, said)).toBe(words);
    }
  },
);

it.each([
  ["self-harm-thoughts", "I would rather not say", "Prefiero no decirlo"],
  ["spasm-present", "Not sure", "No sé"],
])("%s without an answer is read back in the words that were pressed", (id, english, spanish) => {
  expect(answerWords(question(id), { [id]: UNSURE }, en)).toBe(english);
  expect(answerWords(question(id), { [id]: UNSURE }, es)).toBe(spanish);
  const inPerson = (text: Text, ids: string[]) => answerWords(question(id), { [id]: UNSURE }, text, {}, ids);
  expect(inPerson(en, [id])).toBe("I would rather tell you in person");
  expect(inPerson(es, [id])).toBe("Prefiero decirlo en persona");
  expect(inPerson(en, ["another"])).toBe(english);
});
