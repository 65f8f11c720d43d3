import { expect, it } from "vitest";
import { languages } from "../languages.ts";
import { isEasy } from "../testing/readability/readability.ts";
import { cannotReasons, cannotSentence, defaultCannotSentences } from "./cannot-reasons.ts";

it("a clinic's own sentences stand in place of ours", () => {
  const own = { ...defaultCannotSentences, cost: { en: "Our fund pays.", es: "Nuestro fondo paga." } };
  expect(cannotSentence(own, "cost", "es")).toBe("Nuestro fondo paga.");
  expect(cannotSentence(null, "cost", "en")).toBe(defaultCannotSentences.cost.en);
});

it.each(languages)("the sentences in %s are easy to read", (language) => {
  expect(
    isEasy(
      cannotReasons.map((reason) => cannotSentence(null, reason, language)),
      language,
    ),
  ).toBe(true);
});
