import { languages } from "@preamble/domain/languages";
import { describe, expect, it } from "vitest";
import { textAbout } from "./text-about.ts";
import { textTo } from "./text-to.ts";
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

/** Says or takes for granted that the clinic calls. */
const saysThatWeCall = {
  en: /\bwe (will |may )?(still )?call\b|\bour call\b|your phone (near|with)/i,
  es: /(le|la) (vamos a |podemos )?llam(ar|amos|emos)\b|vamos a llamar|(cerca (su|el)|su) teléfono/i,
};

/** Before sending; "do not wait for our call"; what stands only where a phone is safe to call. */
const saidAnyway = /^(start|who|error|next-emergency-now|putOffCall)|(For|NoCall)$/;

describe.each([
  ["no phone", { phone: null, safeToCall: true }],
  ["a phone that is not safe to call", { phone: "+1 843 555 0199", safeToCall: false }],
] as const)("who gave %s", (_given, reach) => {
  const clinic = { phone: "+1 843 555 0100" };
  it.each(languages.flatMap((language) => [null, "Rosa"].map((name) => [language, name] as const)))(
    "is told in %s, of %s, of no call, and at which number the clinic is reached",
    (language, name) => {
      const plain = textAbout(textIn(language), name);
      const text = textTo(plain, reach, clinic);
      const said = Object.entries(text).filter(([key]) => !saidAnyway.test(key));
      expect(said.filter(([, words]) => saysThatWeCall[language].test(words))).toEqual([]);
      for (const key of [
        "bookNone",
        "bookNoneUrgent",
        "levelElsewhere",
        "next-same-day",
        "nextElsewhere",
      ] as const)
        expect(text[key]).toContain(clinic.phone);
      expect(text.resultNotHeard).toMatch(/^(Do not wait for us|No nos espere)\..*\{time\}/);
      for (const key of [
        "resultNotHeard",
        "visitMissed",
        "visitWillCall",
        "freeWaitingCall",
        "worseWait",
        "safetyLeft",
        "safetySame",
      ] as const)
        expect(text[key]).toContain(clinic.phone);
    },
  );
});

it("who gave a phone that is safe to call reads as before", () => {
  const text = textIn("en");
  expect(textTo(text, { phone: "+1 843 555 0199", safeToCall: true }, { phone: "1" })).toBe(text);
});
