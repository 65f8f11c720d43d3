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
    en: "Call 911 and say you have no ride. They will come to you.",
    es: "Llame al 911 y diga que no tiene en qué ir. Ellos van a donde usted está.",
  },
  alone: {
    en: "Call 911 and say you are alone. They can stay on the phone with you.",
    es: "Llame al 911 y diga que no hay nadie con usted. Pueden seguir en la línea con usted.",
  },
  "cannot-get-up": {
    en: "Stay where you are and call 911. They will come in and help you up.",
    es: "Quédese donde está y llame al 911. Ellos entran y le ayudan.",
  },
  cost: {
    en: "Go now. An emergency room must see you, with or without money.",
    es: "Vaya ya. En urgencias le deben ver, con dinero o sin dinero.",
  },
  caring: {
    en: "Ask one person near you to step in now. If you have no one, tell 911. They can help with that too.",
    es: "Pida a alguien cercano que le ayude ya. Si no tiene a nadie, dígalo al 911. También ayudan con eso.",
  },
  afraid: {
    en: "It is fine to be afraid. Call 911 or the clinic and tell us what scares you.",
    es: "Tener miedo es normal. Llame al 911 o a la clínica y díganos a qué le teme.",
  },
};

/** The sentence for a reason, the clinic's own where it has set them. */
export const cannotSentence = (
  own: CannotSentences | null,
  reason: CannotReason,
  language: Language,
): string => (own ?? defaultCannotSentences)[reason][language];
