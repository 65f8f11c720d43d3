import type { Language } from "@preamble/domain/languages";

const en = {
  title: "What you can do for your back",
  visit: "Your visit",
  noVisit: "You have no visit with us yet. To book one, call us: {phone}.",
  until: "Until then",
  stop: "When to stop:",
  cautions: "Take care",
  help: "Get help at once if",
  helpText:
    "You can’t pee or you leak, you go numb between the legs, a leg gets weak, you have chest pain, you can’t breathe or you pass out. Call 911.",
  worse: "If it gets worse, or you are not sure, call us: {phone}.",
  disclaimer: "This goes with your own answers. It is not a diagnosis. Do not pass it on.",
};

export type HandoutWords = Readonly<Record<keyof typeof en, string>>;

const es: HandoutWords = {
  title: "Lo que puede hacer por su espalda",
  visit: "Su cita",
  noVisit: "Todavía no tiene cita con nosotros. Para pedir una, llame al {phone}.",
  until: "Mientras tanto",
  stop: "Cuándo parar:",
  cautions: "Tenga cuidado",
  help: "Busque ayuda ya si",
  helpText:
    "No puede orinar o se le escapa, se le duerme la zona entre las piernas, una pierna se pone débil, le duele el pecho, le falta el aire o se desmaya. Llame al 911.",
  worse: "Si se pone peor, o si tiene dudas, llame al {phone}.",
  disclaimer: "Esto va con sus propias respuestas. No es un diagnóstico. No lo pase a otros.",
};

/** The fixed words of a handout; those between braces are filled in. */
export const handoutWords = (language: Language): HandoutWords => ({ en, es })[language];
