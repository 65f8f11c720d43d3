import type { Language } from "@preamble/domain/languages";

const en = {
  title: "Your copy of what you told us",
  sent: "Sent to {clinic} on {time}.",
  no: "No:",
  help: "Is it worse, or is it not as it says here? Call us: {phone}. In an emergency call 911.",
  disclaimer: "These are your own answers. This is not a diagnosis.",
};

type FormCopyWords = Readonly<Record<keyof typeof en, string>>;

const es: FormCopyWords = {
  title: "Su copia de lo que nos dijo",
  sent: "Enviado a {clinic} el {time}.",
  no: "No:",
  help: "¿Está peor, o algo aquí no es así? Llame al {phone}. En una emergencia, llame al 911.",
  disclaimer: "Son sus propias respuestas. No es un diagnóstico.",
};

/** The fixed words of a copy; those between braces are filled in. */
export const formCopyWords = (language: Language): FormCopyWords => ({ en, es })[language];
