import type { Language } from "@preamble/domain/languages";

const en = {
  title: "Your visit",
  intro: "You have a visit with us. Here is when it is, and with whom.",
  ready: "To be ready",
  bring: "Bring a photo ID and a list of your medicines.",
  early: "Come 10 minutes early.",
  remote: "You do not need to come. Keep your phone near, and be where you can talk.",
  remoteNoCall:
    "You do not need to come. We have no phone that is safe to call. Call {phone} before that time.",
  change: "To change it, or if you need an interpreter, call us: {phone}.",
  disclaimer: "This paper says when your visit is. It is not a diagnosis.",
};

type AppointmentLetterWords = Readonly<Record<keyof typeof en, string>>;

const es: AppointmentLetterWords = {
  title: "Su cita",
  intro: "Tiene una cita con nosotros. Aquí dice cuándo es y con quién.",
  ready: "Para prepararse",
  bring: "Traiga un documento con foto y una lista de sus medicinas.",
  early: "Venga 10 minutos antes.",
  remote: "No tiene que venir. Tenga el teléfono cerca, donde pueda hablar.",
  remoteNoCall:
    "No tiene que venir. No tenemos un teléfono seguro para llamarle. Llame antes de esa hora al {phone}.",
  change: "Para cambiarla, o si le hace falta intérprete, llame al {phone}.",
  disclaimer: "Este papel dice cuándo es su cita. No es un diagnóstico.",
};

/** The fixed words of an appointment letter; those between braces are filled in. */
export const appointmentLetterWords = (language: Language): AppointmentLetterWords => ({ en, es })[language];
