import type { Language } from "../../languages.ts";

const document =
  "The words of docs/clinical/triage-rules.md, which change there first, with its clinical owner.";
const shortText = `${document} One or two long words weigh much in so short a text.`;
const illnesses = "A list of names of illnesses, as patients were told them.";
const medicines = "A list of names of medicines, as they stand on the box.";
const lists =
  "The words of docs/clinical/clinical-model.md; lists of single words, whose length alone counts.";

/** Patient texts that stay harder than the rest, each with its reason. */
export const exceptions: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    "page S12": medicines,
    "rule ces-bowel": document,
    "rule ces-sexual-plus": shortText,
    "rule ces-longstanding": shortText,
    "rule mscc-neuro": document,
    "rule spinal-mets-pain": document,
    "rule neuro-condition-spasm": document,
    "rule aaa-known-longer": shortText,
    "rule sepsis-possible": shortText,
    "rule acute-confusion": shortText,
    "rule tb-risk": shortText,
    "rule trauma-major": shortText,
    "rule first-episode-over-55": shortText,
    "rule age-18-19": shortText,
    "rule uti-symptoms": document,
    "rule pregnancy-emergency": shortText,
    "rule nsaid-risk": document,
    "rule contra-cancer-drug": shortText,
  },
  es: {
    "page S11": illnesses,
    "page S12": medicines,
    "page D4": lists,
    "page D6": "The words of docs/clinical/clinical-model.md; artritis and ibuprofeno have no shorter word.",
    "page L3": lists,
  },
};
