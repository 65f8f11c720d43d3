import { languages } from "@preamble/domain/languages";
import { describe, expect, it } from "vitest";
import { textAbout } from "./text-about.ts";
import { textIn } from "./text.ts";

it("who answers for a patient reads their name, and the patient reads as before", () => {
  expect(textAbout(textIn("en"), "Rosa").tickAll).toBe("Tick all Rosa has.");
  expect(textAbout(textIn("es"), "Rosa").mapKind).toBe("¿Qué siente Rosa ahí?");
  expect(textAbout(textIn("en"), "Rosa").minorAlone).toMatch(/^Rosa is under {age}\./);
  expect(textAbout(textIn("en"), "Rosa").continue).toBe("Continue");
  expect(textAbout(textIn("en"), null)).toBe(textIn("en"));
});

/** What says of who reads it what is so of the patient: that they are, have, need, feel, or are cared for. */
const saysOfThePatient = {
  en: /\bI (am|have|can|feel|need|care|would)\b|\byou (are|have|need|feel|hurt|should|pass|leak|may not)\b|\b(see|check|book|help) you\b|\b(my|your) (name|age|back|body|legs|health|pills|care)\b/i,
  es: /(?<!\p{L})(tengo|puedo|estoy|voy|cuido|prefiero|me|mi (nombre|espalda)|necesita (atención|ayuda)|le (deben|debe|atendemos|podemos ayudar|hallamos)|sus? (edad|espalda|cuerpo|piernas|salud|pastillas|vida))(?!\p{L})/iu,
};

/** Before it is known who reads; what is so of whoever reads; the patient's copy. */
const saidToWhoReads =
  /^(emergencyBlock|landing|start|who|error(Filler|Relation)|youMeans|answersOf|unsureOne|stillNo|ended|emergencyDisagree|handOverGo|resultNotHeard|sooner|later|copy|verify)/;

describe.each(languages)("in %s", (language) => {
  const text = textIn(language);
  const about = textAbout(text, "Rosa");
  const keys = Object.keys(text) as (keyof typeof text)[];
  const second = keys.filter((key) => key.endsWith("For"));
  const plain = keys.filter((key) => !key.endsWith("For"));

  it.each(second)("%s is the second wording of a text, and names the patient", (key) => {
    const of = plain.find((one) => `${one}For` === key);
    expect(of && about[of]).toBe(text[key].replaceAll("{name}", "Rosa"));
    expect(text[key]).toMatch(/\{name\}|[Pp]a(t|c)ient/);
  });

  it.each(plain.filter((key) => !saidToWhoReads.test(key)))("%s is right for who answers", (key) => {
    expect(about[key]).not.toMatch(saysOfThePatient[language]);
  });
});
