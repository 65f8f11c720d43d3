import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";

const en = {
  title: "What you can do for your back",
  forWhom: "For {name}",
  visit: "Your visit",
  with: "With {name}",
  cannotCome: "If you can’t come, call us: {phone}.",
  noVisit: "You have no visit with us yet. To book one, call us: {phone}.",
  until: "Until then",
  stop: "When to stop:",
  cautions: "Take care",
  help: "Get help at once if",
  helpText:
    "You can’t pee or you leak, you go numb between the legs, a leg gets weak, you have chest pain, you can’t breathe or you pass out. Call 911.",
  worse: "If it gets worse, or you are not sure, call us: {phone}.",
  disclaimer: "This goes with your own answers. It is not a diagnosis. Do not pass it on.",
  printed: "Printed {time}",
  page: "page {page} of {pages}",
  check: "Is this paper from us? Ask here:",
};

export type HandoutWords = Readonly<Record<keyof typeof en, string>>;

const es: HandoutWords = {
  title: "Lo que puede hacer por su espalda",
  forWhom: "Para {name}",
  visit: "Su cita",
  with: "Con {name}",
  cannotCome: "Si no puede venir, llame al {phone}.",
  noVisit: "Todavía no tiene cita con nosotros. Para pedir una, llame al {phone}.",
  until: "Mientras tanto",
  stop: "Cuándo parar:",
  cautions: "Tenga cuidado",
  help: "Busque ayuda ya si",
  helpText:
    "No puede orinar o se le escapa, se le duerme la zona entre las piernas, una pierna se pone débil, le duele el pecho, le falta el aire o se desmaya. Llame al 911.",
  worse: "Si se pone peor, o si tiene dudas, llame al {phone}.",
  disclaimer: "Esto va con sus propias respuestas. No es un diagnóstico. No lo pase a otros.",
  printed: "Impreso {time}",
  page: "página {page} de {pages}",
  check: "¿Este papel es nuestro? Pregunte aquí:",
};

/** The fixed words of a handout; those between braces are filled in. */
export const handoutWords = (language: Language): HandoutWords => ({ en, es })[language];

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
