import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { type MailWords, mailOf } from "../messages/mail-of.ts";

type Word = "subject" | "how" | "link" | "call" | "once";

const words: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  en: {
    subject: "Do you want a visit now?",
    how: "Two weeks ago you wanted no visit at {clinic}, and to be asked again. How are you now?",
    link: "If you want a visit, fill in a new form:",
    call: "You can also call {phone}.",
    once: "If you want none, you need to do nothing: we write this once. If you feel much worse, do not wait: call 911.",
  },
  es: {
    subject: "¿Quiere una cita ahora?",
    how: "Hace dos semanas no quiso una cita en {clinic} y pidió que le preguntáramos otra vez. ¿Cómo está ahora?",
    link: "Si quiere una cita, llene un formulario nuevo:",
    call: "También puede llamar al {phone}.",
    once: "Si no quiere una, no tiene que hacer nada: escribimos esto una sola vez. Si se siente mucho peor, no espere: llame al 911.",
  },
};

/** The one mail to who put a visit off: where a new form begins; never what the first was about. */
export function askAgainMail(input: {
  readonly language: Language;
  readonly clinic: { readonly name: string; readonly phone: string };
  /** The clinic's page, where anyone may begin a form. */
  readonly link: string | null;
}): MailWords {
  const { language, clinic, link } = input;
  const own = words[language];
  return mailOf({
    language,
    subject: `${clinic.name}: ${own.subject}`,
    lines: [
      fill(own.how, { clinic: clinic.name }),
      ...(link ? [`${own.link} ${link}`] : []),
      fill(own.call, { phone: clinic.phone }),
      own.once,
    ],
    link,
  });
}
