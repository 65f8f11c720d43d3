import { describe, expect, it } from "vitest";
import { authoredContent } from "../../content/protocol-content.ts";
import { languages } from "../../languages.ts";
import { exceptions } from "./exceptions.ts";
import { patientTexts } from "./patient-texts.ts";
import { fernandezHuerta, fleschKincaid, isEasy } from "./readability.ts";
import { syllablesIn } from "./syllables.ts";

describe("syllables", () => {
  it.each([
    ["back", 1],
    ["use", 1],
    ["any", 2],
    ["changes", 2],
    ["places", 2],
    ["pulled", 1],
    ["needed", 2],
    ["worried", 2],
    ["little", 2],
    ["numbness", 2],
    ["emergency", 4],
    ["ibuprofen", 4],
    ["911", 3],
  ])("of %s are %i", (word, count) => expect(syllablesIn(word, "en")).toBe(count));

  it.each([
    ["que", 1],
    ["guitarra", 3],
    ["pingüino", 3],
    ["río", 2],
    ["ciudad", 2],
    ["país", 2],
    ["también", 2],
    ["ahora", 3],
    ["leer", 2],
    ["hay", 1],
    ["yo", 1],
    ["cuídese", 3],
    ["búho", 2],
  ])("of Spanish %s are %i", (word, count) => expect(syllablesIn(word, "es")).toBe(count));
});

describe("the formulas", () => {
  it("give the grade of six short words: 0.39 * 6 + 11.8 * 1 - 15.59", () =>
    expect(fleschKincaid(["The cat sat on the mat."])).toBeCloseTo(-1.45));
  it("give the ease of three words with five syllables: 206.84 - 60 * 5/3 - 1.02 * 3", () =>
    expect(fernandezHuerta(["El perro come."])).toBeCloseTo(103.78));
  it("count a heading and each sentence, and none within a number or an abbreviation", () => {
    expect(fleschKincaid(["The cat", "sat. On the mat."])).toBeCloseTo(0.39 * 2 + 11.8 - 15.59);
    expect(fernandezHuerta(["Más de 38.0 en EE. UU."])).toBeCloseTo(206.84 - 60 * (8 / 6) - 1.02 * 6);
  });
  it("tell easy from hard", () => {
    expect(isEasy(["Do not drive yourself."], "en")).toBe(true);
    expect(isEasy(["Cauda equina syndrome necessitates immediate hospitalisation."], "en")).toBe(false);
    expect(isEasy(["No maneje. Llame ya."], "es")).toBe(true);
    expect(isEasy(["El síndrome de cauda equina necesita hospitalización inmediata."], "es")).toBe(false);
  });
});

const texts = patientTexts(authoredContent);

describe.each(languages)("what patients read in %s", (language) => {
  const excepted = exceptions[language];
  const said = ({ words }: (typeof texts)[number]) => words.map((one) => one[language]);

  it.each(texts.filter(({ id }) => !excepted[id]))("is easy on $id", (text) => {
    expect(said(text).join("")).not.toBe("");
    expect(isEasy(said(text), language)).toBe(true);
  });

  it.each(Object.keys(excepted))("still needs the exception of %s", (id) => {
    const found = texts.filter((text) => text.id === id);
    expect(found.map((text) => isEasy(said(text), language))).toEqual([false]);
  });
});

describe.each(languages)("what a helper reads in %s", (language) => {
  const read = patientTexts(authoredContent, "helper");

  it.each(read.filter(({ id }) => !exceptions[language][id]))("is easy on $id", ({ words }) => {
    const said = words.map((one) => one[language].replaceAll("{name}", "Rosa"));
    expect(isEasy(said, language)).toBe(true);
  });
});
