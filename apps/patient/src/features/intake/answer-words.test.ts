import { UNSURE } from "@preamble/domain/answers";
import type { QuestionView } from "@preamble/domain/form/page-view";
import { describe, expect, it } from "vitest";
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

describe("what is told beside an answer is read back with it", () => {
  const places: QuestionView = {
    ...question("pain-regions"),
    kind: { type: "regions", options: ["low-back", "saddle", "neck"] },
    options: [
      { value: "low-back", label: "Low back" },
      { value: "saddle", label: "Between the legs" },
      { value: "neck", label: "Neck" },
    ],
  };
  const bodyMap = [
    { region: "low-back", kind: "pain", intensity: 6 },
    { region: "saddle", kind: "numb" },
    { region: "neck", kind: "spasm" },
  ] as const;
  const hurting = { "pain-regions": { regions: ["low-back"] } };

  it("as numb places and squeezing muscles, and how strong the pain is", () => {
    expect(answerWords(places, hurting, en, { bodyMap })).toBe(
      "Low back: pain 6 of 10. Between the legs: numb. Neck: muscle squeezes.",
    );
    expect(answerWords(places, hurting, es, { bodyMap })).toBe(
      "Low back: dolor 6 de 10. Between the legs: dormido. Neck: músculo apretado.",
    );
    expect(answerWords(places, hurting, en)).toBe("Low back: pain.");
  });

  it("as numb places where it is not known where it hurts, or nothing was said of it", () => {
    const numb = { bodyMap: bodyMap.slice(1, 2) };
    expect(answerWords(places, { "pain-regions": UNSURE }, en, numb)).toBe(
      "Not sure. Between the legs: numb.",
    );
    expect(answerWords(places, {}, en, numb)).toBe("Between the legs: numb.");
    expect(answerWords(places, {}, en)).toBeNull();
  });

  it("as when a sign began that is there", () => {
    const sign = question("saddle-numbness");
    const said = { symptomStarts: { "saddle-numbness": "days-2-7" } } as const;
    expect(answerWords(sign, { [sign.id]: true }, en, said)).toBe("Yes. It began: 2 to 7 days ago");
    expect(answerWords(sign, { [sign.id]: true }, es, said)).toBe("Sí. Empezó: Hace 2 a 7 días");
    expect(answerWords(sign, { [sign.id]: true }, en)).toBe("Yes");
    expect(answerWords(sign, { [sign.id]: false }, en, said)).toBe("No");
  });
});
