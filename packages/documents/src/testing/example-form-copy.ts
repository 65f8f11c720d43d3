import type { Language } from "@preamble/domain/languages";
import { exampleHandout } from "./example-handout.ts";
import type { FormCopyRecord } from "../form-copy/form-copy-record.ts";

const said: Record<Language, Pick<FormCopyRecord, "standing" | "answers">> = {
  en: {
    standing: "Someone will look at this by Wed 2 Dec, 10:30 (New York).",
    answers: [
      {
        title: "Any change with peeing, bowels or your private area?",
        rows: [{ question: "It is newly hard to pee, or I can’t pee", answer: "Not sure" }],
        denied: ["I leak pee, and that is new", "It is numb or odd between my legs"],
      },
      { title: "Your pain", rows: [{ question: "Pain now, 0 to 10", answer: "4 / 10" }], denied: [] },
    ],
  },
  es: {
    standing: "Alguien lo verá antes de: mié 2 dic, 10:30 (Nueva York).",
    answers: [
      {
        title: "¿Algún cambio al orinar, al evacuar o en la zona íntima?",
        rows: [{ question: "Desde hace poco me cuesta orinar o no puedo", answer: "No sé" }],
        denied: ["Se me escapa la orina, y eso es nuevo", "Siento dormida o rara la zona entre las piernas"],
      },
      { title: "Su dolor", rows: [{ question: "Dolor ahora, 0 a 10", answer: "4 / 10" }], denied: [] },
    ],
  },
};

/** A copy with a page of ticks and a page of single questions. */
export const exampleFormCopy = (language: Language): FormCopyRecord => {
  const { clinic, reference, name } = exampleHandout(language);
  return {
    language,
    clinic,
    reference,
    name,
    sentAt: new Date("2026-12-01T15:30:00Z"),
    ...said[language],
  };
};
