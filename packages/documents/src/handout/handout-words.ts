import type { Language } from "@preamble/domain/languages";

const en = {
  title: "What you can do for your back",
  visit: "Your visit",
  noVisitHeading: "How soon to be seen",
  noVisit: "You have no visit with us yet. To book one, call us: {phone}.",
  elsewhere: "We can’t look at this in time. Go to urgent care now, or call a nurse line.",
  overdue: "You need to speak with us, and soon. Call us now: {phone}.",
  "same-day": "You need to speak with us by {time}.",
  "within-48-hours": "You need a visit or a call with us by {time}.",
  "within-2-weeks": "You need a visit in the two weeks from {day}.",
  routine: "A normal visit is fine.",
  "self-care": "The tips below can help now.",
  until: "Until then",
  now: "What you can do now",
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
  noVisitHeading: "Cuándo le deben ver",
  noVisit: "Todavía no tiene cita con nosotros. Para pedir una, llame al {phone}.",
  elsewhere:
    "No podemos ver esto a tiempo. Vaya ya a un centro de atención urgente (urgent care) o llame a una línea de enfermeras.",
  overdue: "Debe hablar con nosotros pronto. Llame ya al {phone}.",
  "same-day": "Debe hablar con nosotros antes de: {time}.",
  "within-48-hours": "Hace falta una cita o una llamada antes de: {time}.",
  "within-2-weeks": "Hace falta una cita en las dos semanas desde el {day}.",
  routine: "Una cita normal está bien.",
  "self-care": "Los consejos de abajo ya pueden ayudar.",
  until: "Mientras tanto",
  now: "Lo que puede hacer ya",
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
