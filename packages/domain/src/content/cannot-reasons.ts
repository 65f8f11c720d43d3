import type { Language } from "../languages.ts";
import type { Words } from "./words.ts";

/** Why a person cannot go, as the emergency screen asks. */
export const cannotReasons = ["no-ride", "alone", "cannot-get-up", "cost", "caring", "afraid"] as const;

export type CannotReason = (typeof cannotReasons)[number];

/** One sentence of a clinic's own for each reason. */
export type CannotSentences = Readonly<Record<CannotReason, Words>>;

/** What is said where a clinic has set no sentences of its own. */
export const defaultCannotSentences: CannotSentences = {
  "no-ride": {
    en: "Call 911 and say there is no ride. They will come.",
    es: "Llame al 911 y diga que no hay en qué ir. Ellos van hasta ahí.",
  },
  alone: {
    en: "Call 911 and say no one else is there. They can stay on the phone.",
    es: "Llame al 911 y diga que no hay nadie más. Pueden seguir en la línea.",
  },
  "cannot-get-up": {
    en: "There is no need to get up: call 911. They will come in and help.",
    es: "No hace falta pararse: llame al 911. Ellos entran y ayudan.",
  },
  cost: {
    en: "Get help now. An emergency room must see anyone, with or without money.",
    es: "Busque ayuda ya. En urgencias deben ver a todos, con dinero o sin dinero.",
  },
  caring: {
    en: "Ask one person near to step in now. If there is no one, tell 911. They can help with that too.",
    es: "Pida a alguien cercano que ayude ya. Si no hay nadie, dígalo al 911. También ayudan con eso.",
  },
  afraid: {
    en: "It is fine to be afraid. Call 911 or the clinic and say why.",
    es: "Tener miedo es normal. Llame al 911 o a la clínica y diga por qué.",
  },
};

/** The sentence for a reason, the clinic's own where it has set them. */
export const cannotSentence = (
  own: CannotSentences | null,
  reason: CannotReason,
  language: Language,
): string => (own ?? defaultCannotSentences)[reason][language];
