import { readFileSync } from "node:fs";
import { languages } from "@preamble/domain/languages";
import { describe, expect, it } from "vitest";
import { textIn } from "../../text/text.ts";

/** The safety net of docs/clinical/triage-rules.md section 6, sign by sign. */
const source = readFileSync(
  new URL("../../../../../docs/clinical/triage-rules.md", import.meta.url),
  "utf8",
).match(/"Get help at once if you (.+?)\."/)?.[1];

const signs = {
  "cannot pass urine": { en: /pee that will not come/i, es: /orina que no sale/i },
  "lose control of bladder": { en: /pee .*that leaks/i, es: /orina .*que se escapa/i },
  "lose control of bowel": { en: /poop that leaks/i, es: /popó que se escapa/i },
  "go numb between the legs": { en: /numbness between the legs/i, es: /dormida entre las piernas/i },
  "get weak in both legs": { en: /leg that gets weak/i, es: /pierna que se pone débil/i },
  "get numb in both legs": { en: /leg .*, or two that go numb/i, es: /pierna .*, o las dos dormidas/i },
  "have chest pain": { en: /chest pain/i, es: /dolor en el pecho/i },
  faint: { en: /passing out/i, es: /desmayo/i },
  "get a fever with this pain": { en: /fever with this pain/i, es: /fiebre con este dolor/i },
  "feel much worse": { en: /much worse/i, es: /mucho peor/i },
};

describe("when to get help at once", () => {
  it("is told by every sign of the safety net", () => {
    const told = source
      ?.replace("bladder or bowel", "bladder, lose control of bowel")
      .replace("weak or numb in both legs", "weak in both legs, get numb in both legs")
      .split(/, (?:or )?/);
    expect(told).toEqual(Object.keys(signs));
  });

  it.each(
    languages.flatMap((language) =>
      Object.entries(signs).map(([sign, words]) => [language, sign, words] as const),
    ),
  )("in %s: %s", (language, _sign, words) => {
    const items = textIn(language).resultAlwaysItems.split("|");
    expect(items.filter((item) => words[language].test(item))).toHaveLength(1);
  });
});
