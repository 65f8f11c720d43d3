import { describe, expect, it } from "vitest";
import { askAtOnce } from "../../form/body-map.ts";
import { meaningsIn } from "../../form/meanings.ts";
import { type Language, languages } from "../../languages.ts";
import { patientTexts } from "../../testing/readability/patient-texts.ts";
import { glossaryIn } from "../glossary.ts";
import { authoredContent } from "../protocol-content.ts";
import { helperVoice } from "./helper-voice.ts";

const firstPerson =
  "me|mi|mis|yo|tengo|puedo|siento|veo|estoy|estuve|tuve|pude|perdí|camino|limpio|duermo|dejé";
/** "Su" and the verbs are of "usted" in a question to the patient, and of the patient beside a name. */
const thirdPerson = "su|sus|le|lo despierta|(?<!se )(siente|ve)|tiene|ha|toma|bebe|come|fuma|suda|cree|suele";

/** What speaks to a patient, or as one. */
const ofThePatient: Readonly<Record<Language, RegExp>> = {
  en: /\b(you|your|yours|yourself|I|my|me|mine|myself)\b/i,
  es: wordsOf(`usted|${firstPerson}|${thirdPerson}`),
};

/** Advice stands under a heading that names the patient: what is said of "him or her" there is of nobody else. */
const ofAnyone = wordsOf(`usted|${firstPerson}`);
const speaksToThePatient = ({ id, en, es }: { id: string; en: string; es: string }): boolean =>
  ofThePatient.en.test(en) || (id.startsWith("advice ") ? ofAnyone : ofThePatient.es).test(es);

const unchanging = wordsOf("not?|n[eo]w|newly|never|ever|can't|no|ya|nuev[oa]|ahora|nunca|hace poco", "gu");

function wordsOf(alternatives: string, flags = "iu"): RegExp {
  return new RegExp(`(?<!\\p{L})(${alternatives})(?!\\p{L})`, flags);
}

const askedAlone = askAtOnce(
  [
    { region: "saddle", kind: "numb" },
    { region: "foot-left", kind: "numb" },
  ],
  {},
).flatMap((id) => authoredContent.questions.filter((one) => one.id === id).map(({ label }) => label));

const read = [
  ...patientTexts(authoredContent).flatMap(({ id, words }) => words.map((one) => ({ id, ...one }))),
  ...askedAlone.map((words) => ({ id: "asked at once", ...words })),
].filter(({ en }) => en !== "");

describe("the helper's voice", () => {
  it("has a wording of its own for all that speaks to the patient or as one", () => {
    expect(askedAlone).toHaveLength(2);
    const spoken = read.filter(speaksToThePatient);
    expect(spoken.length).toBeGreaterThan(220);
    expect(spoken.filter(({ en }) => !helperVoice[en])).toEqual([]);
  });

  it("words nothing that nobody reads", () => {
    const known = new Set(read.map(({ en }) => en));
    expect(Object.keys(helperVoice).filter((en) => !known.has(en))).toEqual([]);
  });

  it.each(Object.entries(helperVoice))(
    "speaks of the patient where the patient reads %s",
    (_plain, { en, es }) => {
      expect(en).not.toMatch(ofThePatient.en);
      expect(es).not.toMatch(wordsOf(`usted|${firstPerson}`));
      if (/\b(they|their|them|themselves)\b/.test(en)) expect(en).toContain("{name}");
      if (wordsOf(thirdPerson).test(es)) expect(es).toContain("{name}");
    },
  );

  it.each(languages)("keeps in %s the numbers, the hard words, and each no, new and now", (language) => {
    const keptOf = (words: string) => ({
      numbers: words.match(/\d+(\.\d+)?/g),
      meanings: meaningsIn(words, glossaryIn(language)),
      marks: words.toLowerCase().match(unchanging),
    });
    for (const { en, [language]: plain } of read) {
      const helper = helperVoice[en];
      if (helper) expect({ en, ...keptOf(helper[language]) }).toEqual({ en, ...keptOf(plain) });
    }
  });
});
