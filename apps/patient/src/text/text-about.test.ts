import { languages } from "@preamble/domain/languages";
import { expect, it } from "vitest";
import { textAbout } from "./text-about.ts";
import { textIn } from "./text.ts";

it("who answers for a patient reads their name, and the patient reads as before", () => {
  expect(textAbout(textIn("en"), "Rosa").tickAll).toBe("Tick all Rosa has.");
  expect(textAbout(textIn("es"), "Rosa").mapKind).toBe("¿Qué siente Rosa ahí?");
  expect(textAbout(textIn("en"), "Rosa").continue).toBe("Continue");
  expect(textAbout(textIn("en"), null)).toBe(textIn("en"));
});

it.each(languages)("each text with a second wording in %s has that of the patient too", (language) => {
  const text = textIn(language);
  const changed = Object.entries(textAbout(text, "Rosa")).filter(
    ([key, words]) => text[key as keyof typeof text] !== words,
  );
  expect(changed.length).toBe(10);
  for (const [, words] of changed) expect(words).not.toMatch(/\{\w+\}/);
});
