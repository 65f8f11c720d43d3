import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";

const en = { with: "With {name}", cannotCome: "If you can’t come, call us: {phone}." };

export type VisitWords = Readonly<Record<keyof typeof en, string>>;

const es: VisitWords = { with: "Con {name}", cannotCome: "Si no puede venir, llame al {phone}." };

/** What is said of a visit; words between braces are filled in. */
export const visitWords = (language: Language): VisitWords => ({ en, es })[language];

const visits: Readonly<Record<Language, Readonly<Record<VisitType, string>>>> = {
  en: {
    "urgent-check": "Urgent check at the clinic",
    "phone-call": "Phone call",
    "video-call": "Video call",
    "new-visit": "First visit at the clinic",
    "follow-up": "Follow-up at the clinic",
    "physio-first": "Physical therapy, first visit",
  },
  es: {
    "urgent-check": "Revisión urgente en la clínica",
    "phone-call": "Llamada por teléfono",
    "video-call": "Llamada por video",
    "new-visit": "Primera cita en la clínica",
    "follow-up": "Cita de control en la clínica",
    "physio-first": "Fisioterapia, primera cita",
  },
};

/** What kind of visit it is, in the patient's words. */
export const visitName = (language: Language, visitType: VisitType): string => visits[language][visitType];
